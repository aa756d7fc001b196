import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { dynamoJoining } from '../../../shared/store/joining/dynamo-joins.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { projectOverview } from './project-overview.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const { table, groups } = groupRepository(TABLE_NAME);
const needs = {
  groups,
  joining: dynamoJoining(table, stamp),
  links: dynamoLinks(table, stamp),
  overview: dynamoOverview(table, stamp.clock),
};

export const handler = groupConsumer((event) => projectOverview(needs, event));
