import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { route } from '../../../shared/http/route.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { closeGroup } from './close-group.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...groupRepository(env.TABLE_NAME), ...residentAccess(env), clock };

export const handler = route({}, async ({ path, credential }) =>
  statusResponseOf(await closeGroup(needs, path('reference', referencePattern), credential)),
);
