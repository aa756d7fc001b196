import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { registerGroupRoute } from '../../../shared/routes/groups/register-group.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { registerGroup } from './register-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { ...groupRepository(env.TABLE_NAME), ...stamp, region };

export const handler = serve(
  registerGroupRoute,
  async ({ body, header }) =>
    registerGroup(needs, body, idempotencyKeyOf(header('idempotency-key'), body)),
  region,
);
