import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { expireRegistrations } from './expire-registrations.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const needs = { ...openGroups(TABLE_NAME), clock, log: logger };

export const handler = (): Promise<void> => expireRegistrations(needs);
