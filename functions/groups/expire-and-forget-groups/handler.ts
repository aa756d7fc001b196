import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { expireAndForgetGroups } from './expire-and-forget-groups.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const needs = { ...groupRepository(TABLE_NAME), clock, log: logger };

export const handler = (): Promise<void> => expireAndForgetGroups(needs);
