import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { deploymentDesk } from '../../../../shared/runtime/deployment-desk.ts';
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

describe('The desk of a deployment', () => {
  it('comes from its own secret', async () => {
    const officer = {
      id: 'officer-1',
      title: 'Wijkagent',
      role: 'police',
      email: 'wijkagent@team.example',
      municipalities: ['GM0766'],
    };
    service
      .on(GetSecretValueCommand, { SecretId: 'settings' })
      .resolves({ SecretString: JSON.stringify({ officers: [officer], circles: [] }) });

    expect(
      await deploymentDesk({ DESK_SECRET: 'settings' }, { id: 'langstraat' }).officersOf('GM0766'),
    ).toEqual([officer]);
  });

  it('is the example desk of the region when there is no secret', async () => {
    const officers = await deploymentDesk({}, { id: 'bel' }).officersOf('GM0317');

    expect(officers.map(({ email }) => email).every((email) => email.endsWith('.example'))).toBe(
      true,
    );
    expect(officers).not.toEqual([]);
    expect(service.calls()).toHaveLength(0);
  });

  it('with an invalid secret is an error, not the example desk', async () => {
    service
      .on(GetSecretValueCommand, { SecretId: 'broken' })
      .resolves({ SecretString: '{"officers":[]}' });

    await expect(
      deploymentDesk({ DESK_SECRET: 'broken' }, { id: 'langstraat' }).officersOf('GM0766'),
    ).rejects.toThrow('the desk secret is invalid at: circles');
  });
});
