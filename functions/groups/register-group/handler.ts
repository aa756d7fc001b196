import { requestKey } from '../../../shared/http/idempotency-key.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { registerGroupRequest } from '../../../shared/requests/groups/register-group.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openGroups, stamp } from '../../../shared/runtime/group-repositories.ts';
import { registerGroup } from './register-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { ...openGroups(env.TABLE_NAME), ...stamp, region };

export const handler = route({ body: registerGroupRequest(region) }, async ({ body, header }) => ({
  status: 201,
  body: await registerGroup(needs, body, requestKey(header('idempotency-key'), body)),
}));
