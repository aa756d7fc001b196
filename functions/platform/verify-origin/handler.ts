import type {
  APIGatewaySimpleAuthorizerResult,
  APIGatewayRequestAuthorizerEventV2,
} from 'aws-lambda';
import { readEnv } from '../../../shared/runtime/env.ts';
import { readSecretVersions } from '../../../shared/runtime/secret-versions.ts';
import { verifyOrigin } from './verify-origin.ts';

const env = readEnv('ORIGIN_SECRET');

/**
 * The identity source is the header that CloudFront adds; the API rejects requests without it before this handler runs.
 */
export async function handler(
  event: APIGatewayRequestAuthorizerEventV2,
): Promise<APIGatewaySimpleAuthorizerResult> {
  const [given] = event.identitySource;
  return { isAuthorized: verifyOrigin(given, await readSecretVersions(env.ORIGIN_SECRET)) };
}
