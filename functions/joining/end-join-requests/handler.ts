import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { endJoinRequests } from './end-join-requests.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const needs = registryRepositories(TABLE_NAME);

export const handler = groupConsumer((event) => endJoinRequests(needs, event));
