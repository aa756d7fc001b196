import { describe, expect, it } from 'vitest';
import { admittedOfficer } from '../../../../../functions/desk/finish-sign-in/admitted-officer.ts';
import { invitationInBrowser } from '../../../../../shared/auth/invitation-in-browser.ts';
import { digestOf } from '../../../../../shared/auth/mailed-tokens.ts';
import type { Invitation } from '../../../../../shared/domain/desk/invitation.ts';
import { invite } from '../../../../../shared/domain/desk/invitation.ts';
import { sessionFor } from '../../../../../shared/domain/platform/session.ts';
import type { TokenPurpose } from '../../../../../shared/domain/platform/token.ts';
import { exampleProviders } from '../../../../../shared/runtime/example-providers.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { later, now } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';

const issuer = 'https://inloggen.example';
const providers = exampleProviders(langstraat, issuer);
const [police] = providers;
const dongen = providers.find(({ id }) => id === 'gm0766');
if (!police || !dongen) throw new Error('an example provider is missing');
const claims = { issuer, subject: 'new', name: 'Test Agent', all: {} };
const secret = 'browser';

async function pressed(
  changes: Partial<Invitation> = {},
  purpose: TokenPurpose = 'accept-invitation',
) {
  const desk = { ...officersInMemory(), region: langstraat, log: new FakeLog() };
  const { id: _id, invitedAt: _at, expiresAt: _until, ...details } = sampleInvitation(changes);
  const change = invite(details, { id: sampleInvitation().id, by: undefined, now });
  await desk.invitations.invite(change, desk.key('invitation'));
  const { id } = change.invitation;
  const token = { purpose, subjectId: id, recipientId: id, version: 1 };
  await desk.mailedSessions.put(digestOf(secret), sessionFor(token, now), ['', '', '']);
  return desk;
}

describe('Signing in after a press on an invitation', () => {
  it('admits the person by issuer and subject, once, as the invitation says', async () => {
    const desk = await pressed();
    const invitation = await invitationInBrowser(desk, secret);

    const officer = await admittedOfficer(desk, police, claims, invitation);

    expect(officer).toMatchObject({
      id: sampleInvitation().id,
      identity: { issuer, subject: 'new' },
      title: 'Wijkagent Dongen',
      scope: ['GM0766'],
      email: 'nieuw@politie.example',
      decidedBy: 'desk',
    });
    expect(await desk.invitations.list()).toEqual([]);
    expect(await invitationInBrowser(desk, secret)).toBeUndefined();
  });

  it.each([
    ['an invitation', claims, true],
    ['a role in a token', { ...claims, all: { roles: ['buurtkring.police-officer'] } }, false],
  ])(
    'admits a person who was waiting, and who then waits no more: %s',
    async (_, as, isInvited) => {
      const desk = await pressed();
      const waiting = admittedOfficer(desk, police, claims, undefined);
      await expect(waiting).rejects.toMatchObject({ fault: 'unknown-officer' });
      const before = await desk.applicants.list();

      const invitation = isInvited ? await invitationInBrowser(desk, secret) : undefined;
      await admittedOfficer(desk, police, as, invitation);

      expect(before).toHaveLength(1);
      expect(await desk.applicants.list()).toEqual([]);
    },
  );

  it('is not undone by a later token that contains no role or a different role', async () => {
    const desk = await pressed();
    await admittedOfficer(desk, police, claims, await invitationInBrowser(desk, secret));
    const token = { ...claims, all: { roles: ['buurtkring.desk-manager'] } };

    const after = await admittedOfficer(desk, police, token, undefined);

    expect(after.roles).toEqual(['police-officer']);
  });

  it('admits only one of two people with the same invitation', async () => {
    const desk = await pressed();
    const invitation = await invitationInBrowser(desk, secret);

    const outcomes = await Promise.allSettled(
      ['one', 'other'].map(async (subject) =>
        admittedOfficer(desk, police, { ...claims, subject }, invitation),
      ),
    );

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('adds the roles to those of a person who is already an officer', async () => {
    const desk = await pressed({ roles: ['desk-manager'], municipalities: [] });
    await desk.admitted('new', { roles: ['police-officer'], scope: ['GM0867'] });

    const officer = await admittedOfficer(
      desk,
      police,
      claims,
      await invitationInBrowser(desk, secret),
    );

    expect(officer).toMatchObject({ roles: ['desk-manager', 'police-officer'], scope: ['GM0867'] });
  });

  it('admits a person who has been ended as a new officer', async () => {
    const desk = await pressed();
    const former = await desk.admitted('new', { endedAt: now.toISOString() });

    const officer = await admittedOfficer(
      desk,
      police,
      claims,
      await invitationInBrowser(desk, secret),
    );

    expect(officer.id).not.toBe(former.id);
    expect((await desk.officers.findByIdentity(claims))?.id).toBe(officer.id);
  });

  it('is refused with an organisation that the invitation is not for', async () => {
    const desk = await pressed();
    const invitation = await invitationInBrowser(desk, secret);

    await expect(admittedOfficer(desk, dongen, claims, invitation)).rejects.toMatchObject({
      fault: 'other-organisation',
    });
    expect(await desk.invitations.list()).toHaveLength(1);
  });

  it('is refused outside the municipalities for which the organisation acts', async () => {
    const desk = await pressed({
      organisation: 'municipality',
      municipalities: ['GM0766', 'GM0867'],
      roles: ['municipal-officer'],
    });
    const invitation = await invitationInBrowser(desk, secret);

    await expect(admittedOfficer(desk, dongen, claims, invitation)).rejects.toMatchObject({
      fault: 'other-organisation',
    });
  });

  it('needs a session of half an hour for an invitation that is still open', async () => {
    const desk = await pressed();
    const other = await pressed({}, 'manage');
    const after = (time: { minutes: number } | { days: number }) => ({
      ...desk,
      clock: () => later(time as { days: number }),
    });

    expect(await invitationInBrowser(desk, secret)).toBeDefined();
    expect(await invitationInBrowser(desk, undefined)).toBeUndefined();
    expect(await invitationInBrowser(desk, 'another browser')).toBeUndefined();
    expect(await invitationInBrowser(other, secret)).toBeUndefined();
    expect(await invitationInBrowser(after({ days: 1 }), secret)).toBeUndefined();
  });
});

describe('Signing in without a role', () => {
  it('is refused, and shows the manager that the person is waiting', async () => {
    const desk = { ...officersInMemory(), region: langstraat, log: new FakeLog() };

    await expect(admittedOfficer(desk, police, claims, undefined)).rejects.toMatchObject({
      fault: 'unknown-officer',
    });
    expect(await desk.applicants.list()).toMatchObject([
      { name: 'Test Agent', organisation: 'police', identity: { issuer, subject: 'new' } },
    ]);
  });
});
