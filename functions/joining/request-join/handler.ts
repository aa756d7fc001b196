import { keyedFingerprint } from '../../../shared/auth/fingerprint.ts';
import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { requestJoinRoute } from '../../../shared/routes/joining/request-join.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { readSecret } from '../../../shared/runtime/secrets.ts';
import { requestJoin } from './request-join.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const fingerprint = keyedFingerprint(() => readSecret(env.SIGNING_SECRET));
const needs = { ...registryRepositories(env.TABLE_NAME), ...stamp, fingerprint };

export const handler = serve(requestJoinRoute, async ({ path, body, header, sender }) => {
  const { reference } = path;
  const request = idempotencyKeyOf(header('idempotency-key'), { reference, ...body });
  return requestJoin(needs, reference, body, { sender, request });
});
