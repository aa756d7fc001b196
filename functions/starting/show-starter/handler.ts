import { serve } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { showStarterRoute } from '../../../shared/routes/starting/show-starter.ts';
import { officerVariables, officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { showStarter } from './show-starter.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = {
  ...registryRepositories(env.TABLE_NAME),
  ...officerAccess(env),
  region: regionById(env.REGION),
};

export const handler = serve(showStarterRoute, async ({ path, credential }) =>
  showStarter(needs, path.id, credential),
);
