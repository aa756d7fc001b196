import { idPattern, route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import {
  officerVariables,
  openOfficerAuthority,
} from '../../../shared/runtime/deployment-authority.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { showStarter } from './show-starter.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = {
  ...openJoins(env.TABLE_NAME),
  ...openOfficerAuthority(env),
  region: regionById(env.REGION),
};

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await showStarter(needs, path('id', idPattern), credential),
}));
