import { serve } from '../../../shared/http/serve.ts';
import { setJoiningRoute } from '../../../shared/routes/joining/set-joining.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { setJoining } from './set-joining.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...registryRepositories(env.TABLE_NAME), ...residentAccess(env) };

export const handler = serve(setJoiningRoute, async ({ path, credential, body }) =>
  setJoining(needs, path.reference, credential, body),
);
