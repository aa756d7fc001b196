import { keyedFingerprint } from '../../../shared/auth/fingerprint.ts';
import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { requestStarterKitRoute } from '../../../shared/routes/starting/request-starter-kit.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { readSecret } from '../../../shared/runtime/secrets.ts';
import { requestStarterKit } from './request-starter-kit.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const fingerprint = keyedFingerprint(() => readSecret(env.SIGNING_SECRET));
const needs = { ...registryRepositories(env.TABLE_NAME), ...stamp, fingerprint };

export const handler = serve(
  requestStarterKitRoute,
  async ({ body, header, sender }) =>
    requestStarterKit(needs, body, {
      sender,
      request: idempotencyKeyOf(header('idempotency-key'), body),
    }),
  regionById(env.REGION),
);
