import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { officerAccess, officerVariables } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { reviewRegistration } from './review-registration.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const { table, groups } = groupRepository(env.TABLE_NAME);
const neighbours = neighbourFinder(cellEntries(table));
const region = regionById(env.REGION);
const needs = { groups, neighbours, ...officerAccess(env), region };

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await reviewRegistration(needs, path('id', ulidPattern), credential),
}));
