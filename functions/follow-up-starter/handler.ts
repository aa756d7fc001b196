import { followedUpAnswer } from '../../shared/http/followed-up-answer.ts';
import { idPattern, route } from '../../shared/http/route.ts';
import { followUpStarterRequest } from '../../shared/requests/follow-up-starter.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { officerVariables, openOfficerAuthority } from '../../shared/runtime/open-authority.ts';
import { stamp } from '../../shared/runtime/open-groups.ts';
import { openJoins } from '../../shared/runtime/open-joins.ts';
import { followUpStarter } from './follow-up-starter.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = {
  ...openJoins(env.TABLE_NAME),
  ...openOfficerAuthority(env),
  clock: stamp.clock,
  log: logger,
};

export const handler = route({ body: followUpStarterRequest }, async ({ path, credential, body }) =>
  followedUpAnswer(await followUpStarter(needs, path('id', idPattern), credential, body)),
);
