import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSecretVersions } from '../../../../shared/runtime/secret-versions.ts';

describe('The versions of a secret', () => {
  const service = mockClient(SecretsManagerClient);
  const absent = new ResourceNotFoundException({ message: 'no such version', $metadata: {} });

  beforeEach(() => {
    service.reset();
  });

  it('are the current one alone when the secret was never rotated', async () => {
    service
      .on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' })
      .resolves({ SecretString: 'now' });
    service.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' }).rejects(absent);

    const values = await readSecretVersions('never-rotated');

    expect(values).toEqual(['now']);
  });

  it('are cached for five minutes and then read again', async () => {
    service
      .on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' })
      .resolvesOnce({ SecretString: 'first' })
      .resolves({ SecretString: 'second' });
    service
      .on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' })
      .rejectsOnce(absent)
      .resolves({ SecretString: 'first' });

    const atFirst = await readSecretVersions('rotated', 0);
    const withinFiveMinutes = await readSecretVersions('rotated', 299_000);
    const after = await readSecretVersions('rotated', 301_000);

    expect(atFirst).toEqual(['first']);
    expect(withinFiveMinutes).toEqual(['first']);
    expect(after).toEqual(['second', 'first']);
  });

  it('are not guessed when the service fails: the error is thrown, and the next request tries again', async () => {
    service.on(GetSecretValueCommand).rejectsOnce(new Error('throttled'));
    service
      .on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' })
      .resolves({ SecretString: 'now' });
    service
      .on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' })
      .rejectsOnce(new Error('throttled'))
      .rejects(absent);

    await expect(readSecretVersions('refused')).rejects.toThrow('throttled');
    const values = await readSecretVersions('refused');

    expect(values).toEqual(['now']);
  });
});
