import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});
const kept = new Map<string, { values: Promise<readonly string[]>; readAt: number }>();
const keepMilliseconds = 5 * 60 * 1000;

/**
 * The value of a secret now and, after a rotation, the one before it, so that both ends need not change at the same
 * moment. Read again after five minutes. Throws what the service throws.
 */
export async function readSecretVersions(
  id: string,
  now: number = Date.now(),
): Promise<readonly string[]> {
  const before = kept.get(id);
  if (before && now - before.readAt < keepMilliseconds) return before.values;
  const values = Promise.all([fetchVersion(id, 'AWSCURRENT'), previousVersion(id)]).then((both) =>
    both.filter((value) => value !== undefined),
  );
  kept.set(id, { values, readAt: now });
  values.catch(() => kept.delete(id));
  return values;
}

/** A secret that was never rotated has no previous version. */
async function previousVersion(id: string): Promise<string | undefined> {
  try {
    return await fetchVersion(id, 'AWSPREVIOUS');
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function fetchVersion(id: string, stage: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<string> {
  const { SecretString } = await client.send(
    new GetSecretValueCommand({ SecretId: id, VersionStage: stage }),
  );
  if (SecretString === undefined) throw new Error(`secret ${id} has no text value`);
  return SecretString;
}
