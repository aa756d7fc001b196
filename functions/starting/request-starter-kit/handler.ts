import { keyedFingerprint } from '../../../shared/auth/fingerprint.ts';
import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { requestStarterKitBody } from '../../../shared/requests/starting/request-starter-kit.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { readSecret } from '../../../shared/runtime/secrets.ts';
import { requestStarterKit } from './request-starter-kit.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const fingerprint = keyedFingerprint(() => readSecret(env.SIGNING_SECRET));
const needs = { ...registryRepositories(env.TABLE_NAME), ...stamp, fingerprint };

export const handler = route(
  { body: requestStarterKitBody(regionById(env.REGION)) },
  async ({ body, header, sender }) => ({
    status: 201,
    body: await requestStarterKit(needs, body, {
      sender,
      request: idempotencyKeyOf(header('idempotency-key'), body),
    }),
  }),
);
