import { decidedAnswer } from './decided-response.ts';
import { idPattern, route } from '../../../shared/http/route.ts';
import { decideRegistrationRequest } from '../../../shared/requests/groups/decide-registration.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import {
  officerVariables,
  openOfficerAuthority,
} from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { decideRegistration } from './decide-registration.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = { ...openGroups(env.TABLE_NAME), ...openOfficerAuthority(env), clock, log: logger };

export const handler = route(
  { body: decideRegistrationRequest },
  async ({ path, credential, body }) =>
    decidedAnswer(await decideRegistration(needs, path('id', idPattern), credential, body)),
);
