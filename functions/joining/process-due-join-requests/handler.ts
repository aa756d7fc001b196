import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { processDueJoinRequests } from './process-due-join-requests.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const needs = { ...registryRepositories(TABLE_NAME), clock, log: logger };

export const handler = (): Promise<void> => processDueJoinRequests(needs);
