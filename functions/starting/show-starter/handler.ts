import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
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

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showStarter(needs, path('id', ulidPattern), credential),
}));
