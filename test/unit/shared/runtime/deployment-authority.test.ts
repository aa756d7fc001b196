import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { tokenIssuer } from '../../../../shared/auth/signed-tokens.ts';
import { CredentialRefused } from '../../../../shared/domain/errors.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { officerAccess } from '../../../../shared/runtime/deployment-authority.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { groupId } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const key = 'the signing key of a deployment, which is long enough';
mockClient(SecretsManagerClient).on(GetSecretValueCommand).resolves({ SecretString: key });

const example = exampleDesk('langstraat');
const { table } = new TableInMemory(
  async (_kind, request) => request(),
  () => undefined,
);
const access = officerAccess({ SIGNING_SECRET: 'signing', STAGE: 'prod' }, table, {
  id: 'langstraat',
});
const load = async (officers: typeof example.officers): Promise<void> => {
  const desks = dynamoDesk(table);
  await desks.replace(await desks.find(), { ...example, officers });
};
const tokenOf = (recipientId: string): Promise<string> =>
  tokenIssuer(async () => key).issue(
    { purpose: 'decide', regionId: 'langstraat', subjectId: groupId(1), version: 2, recipientId },
    new Date(Date.now() + 60_000),
  );

beforeEach(() => load(example.officers));

describe('What an officer may do', () => {
  it('ends at once when the officer is removed from the desk, although the token is still valid', async () => {
    const token = await tokenOf('oov-dongen');
    const before = await access.authority.officer(token, groupId(1), 'decide');
    await access.desk.officersOf('GM0766');
    await load(example.officers.filter(({ id }) => id !== 'oov-dongen'));

    await expect(access.authority.officer(token, groupId(1), 'decide')).rejects.toBeInstanceOf(
      CredentialRefused,
    );
    expect(before).toMatchObject({ officer: { id: 'oov-dongen' }, version: 2 });
  });

  it('begins at once when the officer is added', async () => {
    const token = await tokenOf('wijkagent-nieuw');
    const refused = access.authority.officer(token, groupId(1), 'decide');
    await expect(refused).rejects.toBeInstanceOf(CredentialRefused);
    const [officer, ...others] = example.officers;
    await load(officer ? [...others, officer, { ...officer, id: 'wijkagent-nieuw' }] : []);

    const { officer: added } = await access.authority.officer(token, groupId(1), 'decide');

    expect(added.id).toBe('wijkagent-nieuw');
  });
});
