import { idPattern, route } from '../../../shared/http/route.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import {
  officerVariables,
  openOfficerAuthority,
} from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { reviewRegistration } from './review-registration.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const { table, groups } = openGroups(env.TABLE_NAME);
const neighbours = neighbourFinder(cellEntries(table));
const needs = { groups, neighbours, ...openOfficerAuthority(env), region: regionById(env.REGION) };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await reviewRegistration(needs, path('id', idPattern), credential),
}));
