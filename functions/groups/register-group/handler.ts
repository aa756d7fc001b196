import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { registerGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { registerGroup } from './register-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { ...groupRepository(env.TABLE_NAME), ...stamp, region };

export const handler = route({ body: registerGroupBody(region) }, async ({ body, header }) => ({
  status: 201,
  body: await registerGroup(needs, body, idempotencyKeyOf(header('idempotency-key'), body)),
}));
