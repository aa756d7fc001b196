import { idPattern, route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openDesk } from '../../../shared/runtime/deployment-desk.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { showRegistration } from './show-registration.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET', 'SETTINGS_SECRET');
const needs = {
  ...openGroups(env.TABLE_NAME),
  ...openResidentAuthority(env),
  desk: openDesk(env),
  region: regionById(env.REGION),
};

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showRegistration(needs, path('id', idPattern), credential),
}));
