import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});
const cache = new Map<string, { value: Promise<string>; readAt: number }>();
const cacheMilliseconds = 5 * 60 * 1000;

/**
 * The value of a secret, cached for only five minutes so that a rotated one is picked up. Throws whatever the service
 * throws.
 */
export async function readSecret(id: string, now: number = Date.now()): Promise<string> {
  const cached = cache.get(id);
  if (cached && now - cached.readAt < cacheMilliseconds) return cached.value;
  const value = fetchSecret(id);
  cache.set(id, { value, readAt: now });
  value.catch(() => cache.delete(id));
  return value;
}

async function fetchSecret(id: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (SecretString === undefined) throw new Error(`secret ${id} has no text value`);
  return SecretString;
}
