import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { route } from '../../../shared/http/route.ts';
import { setJoiningBody } from '../../../shared/requests/joining/set-joining.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { setJoining } from './set-joining.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...registryRepositories(env.TABLE_NAME), ...residentAccess(env) };

export const handler = route({ body: setJoiningBody }, async ({ path, credential, body }) => ({
  status: 200,
  body: await setJoining(needs, path('reference', referencePattern), credential, body),
}));
