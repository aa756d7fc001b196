import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { statusAnswerOf } from '../../../shared/http/status-response.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { changeAreaRequest } from '../../../shared/requests/groups/change-area.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { changeArea } from './change-area.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...openGroups(env.TABLE_NAME),
  ...openResidentAuthority(env),
  region: regionById(env.REGION),
};

export const handler = route({ body: changeAreaRequest }, async ({ path, credential, body }) =>
  statusAnswerOf(
    await changeArea(needs, path('reference', referencePattern), credential, body.area),
  ),
);
