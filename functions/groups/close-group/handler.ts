import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { statusAnswerOf } from '../../../shared/http/status-response.ts';
import { route } from '../../../shared/http/route.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { closeGroup } from './close-group.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openGroups(env.TABLE_NAME), ...openResidentAuthority(env), clock };

export const handler = route({}, async ({ path, credential }) =>
  statusAnswerOf(await closeGroup(needs, path('reference', referencePattern), credential)),
);
