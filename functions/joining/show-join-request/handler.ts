import { idPattern, route } from '../../../shared/http/route.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { showJoinRequest } from './show-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openJoins(env.TABLE_NAME), ...openResidentAuthority(env) };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showJoinRequest(needs, path('id', idPattern), credential),
}));
