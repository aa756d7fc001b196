import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({});
const cache = new Map<string, { values: Promise<readonly string[]>; readAt: number }>();
const cacheMilliseconds = 5 * 60 * 1000;

/**
 * Returns the current value of a secret and, after a rotation, the previous value too, so that the two sides that share
 * the secret do not have to switch at the same time. Cached for five minutes. Throws whatever the service throws.
 */
export async function readSecretVersions(
  id: string,
  now: number = Date.now(),
): Promise<readonly string[]> {
  const cached = cache.get(id);
  if (cached && now - cached.readAt < cacheMilliseconds) return cached.values;
  const values = Promise.all([fetchVersion(id, 'AWSCURRENT'), previousVersion(id)]).then((both) =>
    both.filter((value) => value !== undefined),
  );
  cache.set(id, { values, readAt: now });
  values.catch(() => cache.delete(id));
  return values;
}

/** A secret that has never been rotated has no previous version. */
async function previousVersion(id: string): Promise<string | undefined> {
  try {
    return await fetchVersion(id, 'AWSPREVIOUS');
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function fetchVersion(
  id: string,
  versionStage: 'AWSCURRENT' | 'AWSPREVIOUS',
): Promise<string> {
  const { SecretString } = await client.send(
    new GetSecretValueCommand({ SecretId: id, VersionStage: versionStage }),
  );
  if (SecretString === undefined) throw new Error(`secret ${id} has no text value`);
  return SecretString;
}
