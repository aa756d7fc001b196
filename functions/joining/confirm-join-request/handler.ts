import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { confirmJoinRequest } from './confirm-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...registryRepositories(env.TABLE_NAME),
  ...residentAccess(env),
  clock,
};

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await confirmJoinRequest(needs, path('id', ulidPattern), credential),
}));
