import { describe, expect, it } from 'vitest';
import { inviteOfficer } from '../../../../../functions/desk/invite-officer/invite-officer.ts';
import { withdrawInvitation } from '../../../../../functions/desk/withdraw-invitation/withdraw-invitation.ts';
import {
  AlreadyInvited,
  InvitationNotFound,
} from '../../../../../shared/domain/desk/invitation.ts';
import type { InviteOfficerBody } from '../../../../../shared/requests/desk/manage-officers.ts';
import { later } from '../../../../support/builders.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const manager = { id: '01kam0000000000000000000f9' };
const body: InviteOfficerBody = {
  email: 'nieuw@politie.example',
  name: 'Wijkagent Nieuw',
  title: 'Wijkagent Dongen',
  organisation: 'police',
  municipalities: ['GM0766'],
  roles: ['police-officer'],
  signIn: 'organisation',
};

const clock = () => later({ days: 15 });

describe('Inviting an officer', () => {
  it('stores an invitation for 14 days, with an event that holds only ids', async () => {
    const desk = officersInMemory();

    const { id } = await inviteOfficer(desk, manager, body, desk.key('one'));

    expect(await desk.invitations.find(id)).toMatchObject({
      ...body,
      expiresAt: later({ days: 14 }).toISOString(),
    });
    expect(await desk.events()).toEqual([
      { name: 'OfficerInvited', data: { officerId: id, byOfficerId: manager.id } },
    ]);
  });

  it('invites nobody twice, whether the request is repeated with the same key or with another', async () => {
    const desk = officersInMemory();
    const first = await inviteOfficer(desk, manager, body, desk.key('one'));

    const again = await inviteOfficer(desk, manager, body, desk.key('two'));

    expect(again).toEqual(first);
    expect(await desk.events()).toHaveLength(1);
  });

  it('stores one invitation when the same request arrives twice at once', async () => {
    const desk = officersInMemory();
    const invitations = { ...desk.invitations, list: async () => [] };
    const send = () => inviteOfficer({ ...desk, invitations }, manager, body, desk.key('one'));

    const [one, other] = await Promise.all([send(), send()]);

    expect(one).toEqual(other);
    expect(await desk.events()).toHaveLength(1);
  });

  it('is refused for an address with an open invitation with other contents, however it is spelled', async () => {
    const desk = officersInMemory();
    await inviteOfficer(desk, manager, body, desk.key('one'));
    const other = { ...body, email: 'Nieuw@politie.example', title: 'Wijkagent Waalwijk' };

    await expect(inviteOfficer(desk, manager, other, desk.key('two'))).rejects.toThrow(
      AlreadyInvited,
    );
  });

  it('is possible again once the invitation has expired', async () => {
    const desk = officersInMemory();
    const first = await inviteOfficer(desk, manager, body, desk.key('one'));

    const second = await inviteOfficer({ ...desk, clock }, manager, body, desk.key('two'));

    expect(second.id).not.toBe(first.id);
  });
});

describe('Withdrawing an invitation', () => {
  it('removes it, reports it, and lets the address be invited again', async () => {
    const desk = officersInMemory();
    const { id } = await inviteOfficer(desk, manager, body, desk.key('one'));

    await withdrawInvitation(desk, manager, id);

    expect(await desk.invitations.list()).toEqual([]);
    expect(await desk.events()).toContainEqual({
      name: 'OfficerInvitationWithdrawn',
      data: { officerId: id, byOfficerId: manager.id },
    });
    const other = { ...body, title: 'Wijkagent Waalwijk' };
    expect((await inviteOfficer(desk, manager, other, desk.key('two'))).id).not.toBe(id);
    await expect(withdrawInvitation(desk, manager, id)).rejects.toThrow(InvitationNotFound);
  });

  it('ends the sessions that its token started', async () => {
    const desk = officersInMemory();
    const { id } = await inviteOfficer(desk, manager, body, desk.key('one'));
    const claims = {
      purpose: 'accept-invitation',
      subjectId: id,
      recipientId: id,
      version: 1,
    } as const;
    await desk.tokens.put('digest', claims, later({ days: 14 }));

    await withdrawInvitation(desk, manager, id);

    expect((await desk.tokens.find('digest'))?.revoked).toBe(true);
  });
});
