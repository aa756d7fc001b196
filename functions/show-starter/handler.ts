import { idPattern, route } from '../../shared/http/route.ts';
import { regionById } from '../../shared/regions/index.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { authorityVariables, openAuthority } from '../../shared/runtime/open-authority.ts';
import { openJoins } from '../../shared/runtime/open-joins.ts';
import { showStarter } from './show-starter.ts';

const env = readEnv('TABLE_NAME', ...authorityVariables);
const needs = { ...openJoins(env.TABLE_NAME), ...openAuthority(env), region: regionById(env.REGION) };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showStarter(needs, path('id', idPattern), credential),
}));
