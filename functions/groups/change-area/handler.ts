import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { changeAreaRoute } from '../../../shared/routes/groups/change-area.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { changeArea } from './change-area.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...groupRepository(env.TABLE_NAME),
  ...residentAccess(env),
  region: regionById(env.REGION),
};

export const handler = serve(changeAreaRoute, async ({ path, credential, body }) =>
  statusResponseOf(await changeArea(needs, path.reference, credential, body.area)),
);
