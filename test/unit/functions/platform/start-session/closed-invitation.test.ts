import { describe, expect, it } from 'vitest';
import { startSession } from '../../../../../functions/platform/start-session/start-session.ts';
import { digestOf } from '../../../../../shared/auth/mailed-tokens.ts';
import { acceptInvitation } from '../../../../../shared/domain/desk/accept-invitation.ts';
import {
  invite,
  InvitationClosed,
  withdrawInvitation,
} from '../../../../../shared/domain/desk/invitation.ts';
import { resetPasskeys } from '../../../../../shared/domain/desk/reset-passkeys.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { dynamoRevocations } from '../../../../../shared/store/platform/dynamo-revocations.ts';
import { later, now } from '../../../../support/builders.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';

const token = 'a'.repeat(26);
const { id, invitedAt: _at, expiresAt: _until, ...details } = sampleInvitation();
const who = {
  identity: { issuer: 'https://inloggen.example', subject: 'new' },
  organisation: 'police',
} as const;

/** A desk with an open invitation, whose token has been mailed. */
async function invited() {
  const desk = officersInMemory();
  const change = invite(details, { id, by: undefined, now });
  await desk.invitations.invite(change, desk.key('invitation'));
  const claims = {
    purpose: 'accept-invitation',
    subjectId: id,
    recipientId: id,
    version: 1,
  } as const;
  await desk.tokens.put(digestOf(token), claims, later({ days: 14 }));
  const accept = async () => {
    const accepted = acceptInvitation(change.invitation, who, undefined, now);
    await desk.officers.save(undefined, accepted);
    return accepted.officer;
  };
  const press = (at = now) =>
    startSession(
      { ...desk, sessions: desk.mailedSessions, clock: () => at, newSecret: () => 's'.repeat(43) },
      token,
    );
  return { desk, invitation: change.invitation, accept, press };
}

describe('A press on the page of an invitation', () => {
  it('gives a session as long as the invitation is open', async () => {
    const { press } = await invited();

    expect((await press()).holder.claims.subjectId).toBe(id);
  });

  it('says that the invitation has been accepted, even much later', async () => {
    const { accept, press } = await invited();
    await accept();

    await expect(press()).rejects.toEqual(new InvitationClosed('accepted'));
    await expect(press(later({ days: 60 }))).rejects.toEqual(new InvitationClosed('accepted'));
  });

  it('says that the invitation was withdrawn', async () => {
    const { desk, invitation, press } = await invited();
    await desk.invitations.withdraw(withdrawInvitation(invitation, undefined));

    await expect(press()).rejects.toEqual(new InvitationClosed('withdrawn'));
  });

  it('says that there is a newer link, once a manager has reset the passkeys', async () => {
    const { desk, accept, press } = await invited();
    const officer = await accept();
    const by = '01kam0000000000000000000f9';
    const reset = { email: 'nieuw@politie.example', by, now, municipalities: ['GM0766'] };
    await desk.officers.save(
      officer,
      resetPasskeys(officer, { officerId: id, version: 0, list: [] }, reset),
    );

    await expect(press()).rejects.toEqual(new InvitationClosed('replaced'));
  });

  it('says no more than that the link does not work, if it ended in another way', async () => {
    const { desk, press } = await invited();

    await expect(press(later({ days: 15 }))).rejects.toEqual(new CredentialRefused('expired'));
    await dynamoRevocations(desk.table, desk).revoke({ subjectId: id });
    await expect(press()).rejects.toEqual(new CredentialRefused('revoked'));
  });
});
