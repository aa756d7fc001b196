import { followedUpAnswer } from './followed-up-response.ts';
import { idPattern, route } from '../../../shared/http/route.ts';
import { followUpStarterRequest } from '../../../shared/requests/starting/follow-up-starter.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import {
  officerVariables,
  openOfficerAuthority,
} from '../../../shared/runtime/deployment-authority.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
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
