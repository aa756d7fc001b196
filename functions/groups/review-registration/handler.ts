import { serve } from '../../../shared/http/serve.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
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

export const handler = serve(reviewRegistrationRoute, async ({ path, credential }) =>
  reviewRegistration(needs, path.id, credential),
);
