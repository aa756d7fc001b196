import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { route } from '../../../shared/http/route.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { changeAreaBody } from '../../../shared/requests/groups/change-area.ts';
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

export const handler = route({ body: changeAreaBody }, async ({ path, credential, body }) =>
  statusResponseOf(
    await changeArea(needs, path('reference', referencePattern), credential, body.area),
  ),
);
