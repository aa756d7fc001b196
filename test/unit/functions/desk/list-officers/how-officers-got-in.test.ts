import { describe, expect, it } from 'vitest';
import { admitApplicant } from '../../../../../functions/desk/admit-applicant/admit-applicant.ts';
import { admittedOfficer } from '../../../../../functions/desk/finish-sign-in/admitted-officer.ts';
import { listOfficers } from '../../../../../functions/desk/list-officers/list-officers.ts';
import { invite, type Invitation } from '../../../../../shared/domain/desk/invitation.ts';
import { end, type Officer } from '../../../../../shared/domain/desk/officer.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { exampleProviders } from '../../../../../shared/runtime/example-providers.ts';
import { now } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';

const issuer = 'https://inloggen.example';
const [police] = exampleProviders(langstraat, issuer);
if (!police) throw new Error('the example provider is missing');
const byTokens = { ...police, roles: 'tokens' } as const;
const at = now.toISOString();
const manager = { id: '01kam0000000000000000000f9' };

const deskInMemory = () => ({ ...officersInMemory(), region: langstraat, log: new FakeLog() });
type Desk = ReturnType<typeof deskInMemory>;

/** Signs in the person with this subject; the token contains this name and the role of a police officer in Dongen. */
const signIn = (desk: Desk, subject: string, name: string, invitation?: Invitation) =>
  admittedOfficer(
    desk,
    byTokens,
    { issuer, subject, name, all: { roles: ['buurtkring.police-officer.GM0766'] } },
    invitation,
  );
const listed = async (desk: Desk) => (await listOfficers(desk, manager, langstraat)).officers;

describe('The list of officers says who uses passkeys', () => {
  it.each<[string, (desk: Desk, officer: Officer) => Promise<unknown>, boolean]>([
    ['nobody who signs in with an organisation only', async () => undefined, false],
    [
      'somebody who made one',
      async (desk, { id }) => {
        const passkey = {
          id: '01kam9t2c6h3p8w5n0r7x4j1k1',
          credentialId: 'A'.repeat(22),
          publicKey: 'key',
          counter: 0,
          device: 'Chrome op Windows',
          addedAt: at,
        };
        await desk.passkeys.recordUse({ officerId: id, list: [passkey], version: 1 });
      },
      true,
    ],
    [
      'somebody who has been invited to make a new one',
      async (desk, officer) => {
        const { id: _id, invitedAt: _at, expiresAt: _until, ...details } = sampleInvitation();
        const change = invite(
          { ...details, renews: true },
          { id: officer.id, by: manager.id, now },
        );
        await desk.invitations.invite(change, desk.key('invitation'));
      },
      true,
    ],
  ])('%s', async (_who, prepare, usesPasskeys) => {
    const desk = deskInMemory();
    await prepare(desk, await signIn(desk, 'one', 'Agent A'));

    expect(await listed(desk)).toMatchObject([{ usesPasskeys }]);
  });
});

describe('The list of officers shows how somebody got access', () => {
  it('by an invitation: when, and as whom the person signed in', async () => {
    const desk = deskInMemory();
    const { id, invitedAt: _at, expiresAt: _until, ...details } = sampleInvitation();
    const { invitation, event } = invite(details, { id, by: undefined, now });
    await desk.invitations.invite({ invitation, event }, desk.key('invitation'));

    await signIn(desk, 'new', 'Iemand Anders', invitation);

    expect(await listed(desk)).toMatchObject([
      {
        name: details.name,
        arrival: { way: 'invitation', at, nameInToken: 'Iemand Anders' },
      },
    ]);
  });

  it('by an invitation for more roles, to somebody who had access already', async () => {
    const desk = deskInMemory();
    const before = await signIn(desk, 'known', 'Test Agent');
    const { id, invitedAt: _at, expiresAt: _until, ...details } = sampleInvitation();
    const { invitation, event } = invite(details, { id, by: undefined, now });
    await desk.invitations.invite({ invitation, event }, desk.key('invitation'));

    await signIn(desk, 'known', 'Test Agent', invitation);

    expect(await listed(desk)).toMatchObject([
      { id: before.id, arrival: { way: 'invitation', nameInToken: 'Test Agent' } },
    ]);
  });

  it('with a role in a token, or because a manager let them in', async () => {
    const desk = deskInMemory();
    await signIn(desk, 'one', 'Agent A');
    const identity = { issuer, subject: 'two' };
    await desk.applicants.put({
      identity,
      name: 'Agent B',
      organisation: 'police',
      provider: 'politie',
      municipalities: ['GM0766'],
      askedAt: at,
    });
    const [applicant] = await desk.applicants.list();
    await admitApplicant(desk, manager, applicant?.id ?? '', {
      name: 'Agent B',
      title: 'Wijkagent Dongen',
      organisation: 'police',
      roles: ['police-officer'],
      municipalities: ['GM0766'],
    });

    const officers = await listed(desk);

    expect(officers.map(({ name, arrival }) => [name, arrival])).toEqual([
      ['Agent A', { way: 'token', at }],
      ['Agent B', { way: 'manager', at }],
    ]);
  });
});

describe('Somebody whose access ended, and whom the organisation gave a new account', () => {
  it('gets in with a role in the token, and the list says that there was somebody of this name', async () => {
    const desk = deskInMemory();
    const former = await signIn(desk, 'old', 'Agent A');
    await desk.officers.save(former, end(former, manager.id, now));

    const officer = await signIn(desk, 'new', 'agent a');
    await signIn(desk, 'other', 'Agent C');

    expect(officer.id).not.toBe(former.id);
    expect((await listed(desk)).map(({ id, namesakeEndedAt }) => [id, namesakeEndedAt])).toEqual([
      [officer.id, at],
      [expect.any(String), undefined],
    ]);
  });
});
