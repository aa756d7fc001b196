import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { showJoinRequest } from './show-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...registryRepositories(env.TABLE_NAME), ...residentAccess(env) };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showJoinRequest(needs, path('id', ulidPattern), credential),
}));
