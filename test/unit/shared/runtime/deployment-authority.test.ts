import { beforeEach, describe, expect, it } from 'vitest';
import { tokenIssuer } from '../../../../shared/auth/mailed-tokens.ts';
import { CredentialRefused } from '../../../../shared/domain/errors.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { reviewRegistrationRoute } from '../../../../shared/routes/groups/review-registration.ts';
import { officerAccess } from '../../../../shared/runtime/deployment-authority.ts';
import { stamp } from '../../../../shared/runtime/group-repositories.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { dynamoTokens } from '../../../../shared/store/platform/dynamo-tokens.ts';
import { groupId } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const example = exampleDesk('langstraat');
const { table } = new TableInMemory();
const access = officerAccess(reviewRegistrationRoute, { STAGE: 'prod' }, table, {
  id: 'langstraat',
});
const load = async (officers: typeof example.officers): Promise<void> => {
  const desks = dynamoDesk(table, stamp);
  await desks.replace(await desks.find(), { ...example, officers });
};
const tokenOf = (recipientId: string): Promise<string> =>
  tokenIssuer(dynamoTokens(table)).issue(
    { purpose: 'decide', subjectId: groupId(1), version: 2, recipientId },
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

  it('ends for the tokens in a mailbox that was replaced, and for a person who left and came back', async () => {
    const subject = groupId(1);
    const [moved, kept] = [await tokenOf('oov-dongen'), await tokenOf('wijkagent-dongen')];
    await load(
      example.officers.map((officer) =>
        officer.id === 'oov-dongen' ? { ...officer, email: 'nieuw@dongen.example' } : officer,
      ),
    );
    const returned = await tokenOf('oov-dongen');
    await load(example.officers.filter(({ id }) => id !== 'oov-dongen'));
    await load(example.officers);
    const { officer } = await access.authority.officer(kept, subject, 'decide');

    const refused = [moved, returned].map((token) =>
      access.authority.officer(token, subject, 'decide').catch((error: Error) => error),
    );

    expect(await Promise.all(refused)).toMatchObject([
      { problem: 'revoked' },
      { problem: 'revoked' },
    ]);
    expect(officer.id).toBe('wijkagent-dongen');
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
