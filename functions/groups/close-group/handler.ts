import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { closeGroupRoute } from '../../../shared/routes/groups/close-group.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { closeGroup } from './close-group.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...groupRepository(env.TABLE_NAME), ...residentAccess(env), clock };

export const handler = serve(closeGroupRoute, async ({ path, credential }) =>
  statusResponseOf(await closeGroup(needs, path.reference, credential)),
);
