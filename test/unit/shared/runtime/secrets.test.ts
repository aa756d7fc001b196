import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSecret } from '../../../../shared/runtime/secrets.ts';

const service = mockClient(SecretsManagerClient);

beforeEach(() => {
  service.reset();
});

describe('A secret', () => {
  it('is cached for five minutes and then read again', async () => {
    service
      .on(GetSecretValueCommand)
      .resolvesOnce({ SecretString: 'first' })
      .resolves({ SecretString: 'second' });

    const read = [
      await readSecret('kept', 0),
      await readSecret('kept', 299_000),
      await readSecret('kept', 301_000),
    ];

    expect(read).toEqual(['first', 'first', 'second']);
    expect(service.calls()).toHaveLength(2);
  });

  it('is read again by the next request after a failure', async () => {
    service
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('throttled'))
      .resolves({ SecretString: 'there' });
    await expect(readSecret('refused', 0)).rejects.toThrow('throttled');

    expect(await readSecret('refused', 1)).toBe('there');
  });

  it('without a text value is an error that names the secret', async () => {
    service.on(GetSecretValueCommand).resolves({});

    await expect(readSecret('empty', 0)).rejects.toThrow('secret empty has no text value');
  });
});
