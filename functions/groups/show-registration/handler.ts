import { serve } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { showRegistrationRoute } from '../../../shared/routes/groups/show-registration.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { showRegistration } from './show-registration.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...groupRepository(env.TABLE_NAME),
  ...residentAccess(env),
  region: regionById(env.REGION),
};

export const handler = serve(showRegistrationRoute, async ({ path, credential }) =>
  showRegistration(needs, path.id, credential),
);
