import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});
const kept = new Map<string, { value: Promise<string>; readAt: number }>();
const keepMilliseconds = 5 * 60 * 1000;

/** The value of a secret, read again after five minutes so that a rotated one is taken over. Throws what the service throws. */
export async function readSecret(id: string, now: number = Date.now()): Promise<string> {
  const before = kept.get(id);
  if (before && now - before.readAt < keepMilliseconds) return before.value;
  const value = fetchSecret(id);
  kept.set(id, { value, readAt: now });
  value.catch(() => kept.delete(id));
  return value;
}

async function fetchSecret(id: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  if (SecretString === undefined) throw new Error(`secret ${id} has no text value`);
  return SecretString;
}
