import { serve } from '../../../shared/http/serve.ts';
import { showJoinRequestRoute } from '../../../shared/routes/joining/show-join-request.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { showJoinRequest } from './show-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...registryRepositories(env.TABLE_NAME), ...residentAccess(env) };

export const handler = serve(showJoinRequestRoute, async ({ path, credential }) =>
  showJoinRequest(needs, path.id, credential),
);
