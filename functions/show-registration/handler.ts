import { idPattern, route } from '../../shared/http/route.ts';
import { regionById } from '../../shared/regions/index.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { authorityVariables, openAuthority } from '../../shared/runtime/open-authority.ts';
import { openGroups } from '../../shared/runtime/open-groups.ts';
import { showRegistration } from './show-registration.ts';

const env = readEnv('TABLE_NAME', ...authorityVariables);
const needs = { ...openGroups(env.TABLE_NAME), ...openAuthority(env), region: regionById(env.REGION) };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showRegistration(needs, path('id', idPattern), credential),
}));
