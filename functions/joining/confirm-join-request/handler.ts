import { idPattern, route } from '../../../shared/http/route.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { confirmJoinRequest } from './confirm-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openJoins(env.TABLE_NAME), ...openResidentAuthority(env), clock };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await confirmJoinRequest(needs, path('id', idPattern), credential),
}));
