import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { enrolCoordinators } from './enrol-coordinators.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const { table, groups } = groupRepository(TABLE_NAME);
const needs = { groups, circles: dynamoCircles(table, stamp), clock: stamp.clock };

export const handler = groupConsumer((event) => enrolCoordinators(needs, event));
