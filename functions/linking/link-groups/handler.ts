import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { linkGroups } from './link-groups.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const { table, groups } = groupRepository(env.TABLE_NAME);
const neighbours = neighbourFinder(cellEntries(table));
const needs = {
  groups,
  links: dynamoLinks(table, stamp),
  neighbours,
  region: regionById(env.REGION),
  clock: stamp.clock,
};

export const handler = groupConsumer((event) => linkGroups(needs, event));
