import { describe, expect, it } from 'vitest';
import { acceptCoordinatorInvitation } from '../../../../../functions/coordinators/accept-coordinator-invitation/accept-coordinator-invitation.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { coordinatorId, groupId, now } from '../../../../support/builders.ts';
import {
  invitation,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

const details = {
  name: 'Robin Jansen',
  phone: '+31612345678',
  shareContact: false,
  terms: true,
} as const;
const accept = (
  scene: ReturnType<typeof otherCoordinatorsScene>,
  token = 'invited 1',
  shareContact = false,
) => acceptCoordinatorInvitation(scene, reference, token, { ...details, shareContact });
const joinedIn = async ({ groups }: ReturnType<typeof otherCoordinatorsScene>) =>
  (await groups.coordinators(groupId(1))).find(({ id }) => id === coordinatorId(101));

describe('Accepting an invitation', () => {
  it('makes the person a second coordinator, findable, with the consents and the invited address', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
    const terms = { givenAt: now.toISOString(), textVersion: scene.region.termsVersion };

    await accept(scene);

    expect(await joinedIn(scene)).toEqual({
      id: coordinatorId(101),
      groupId: groupId(1),
      name: details.name,
      email: invitation(1).email,
      phone: details.phone,
      role: 'second',
      consents: { terms },
      mailState: 'ok',
      digests: {
        mailbox: await scene.digester.mailbox(invitation(1).email),
        phone: await scene.digester.phone(details.phone),
      },
    });
    expect(scene.coordinatorInvitations.stored.size).toBe(0);
    expect(scene.eventNames()).toEqual(['CoordinatorJoined']);
  });

  it('stores the consent to share contact details only if it was given', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });

    await accept(scene, 'invited 1', true);

    expect((await joinedIn(scene))?.consents.shareContact).toMatchObject({
      givenAt: now.toISOString(),
    });
  });

  it('as a successor makes the person the first coordinator, in place of whoever invited', async () => {
    const invitations = [invitation(1, { succeeds: coordinatorId(1) })];
    const scene = otherCoordinatorsScene({ count: 2, invitations });

    await accept(scene);

    expect(await scene.rolesById()).toEqual({
      [coordinatorId(1)]: 'second',
      [coordinatorId(2)]: 'second',
      [coordinatorId(101)]: 'first',
    });
    expect(scene.eventNames()).toEqual(['CoordinatorJoined', 'CoordinatorHandedOver']);
  });

  it('as a successor makes the person a second one, if whoever invited is no longer the first', async () => {
    const invitations = [invitation(1, { succeeds: coordinatorId(9) })];
    const scene = otherCoordinatorsScene({ invitations });

    await accept(scene);

    expect(await joinedIn(scene)).toMatchObject({ role: 'second' });
    expect(scene.eventNames()).toEqual(['CoordinatorJoined']);
  });

  it('cannot be done twice', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
    await accept(scene);

    await expect(accept(scene)).rejects.toMatchObject({ problem: 'revoked' });
    expect(scene.eventNames()).toEqual(['CoordinatorJoined']);
  });

  it('can be done until the last moment of the seventh day', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
    scene.pass(7);

    await accept(scene);

    expect(scene.eventNames()).toEqual(['CoordinatorJoined']);
  });

  it('cannot be done after seven days, or with a link to manage the group', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });

    await expect(accept(scene, 'token 1')).rejects.toBeInstanceOf(CredentialRefused);
    scene.pass(8);
    await expect(accept(scene)).rejects.toMatchObject({ problem: 'expired' });
  });

  it('cannot be done once the invitation has been withdrawn, even during the press', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
    scene.groups.beforeNextWrite(() => {
      scene.coordinatorInvitations.stored.clear();
    });

    await expect(accept(scene)).rejects.toMatchObject({ problem: 'revoked' });
    expect(await joinedIn(scene)).toBeUndefined();
  });

  it.each(['dormant', 'closed'] as const)(
    'is impossible for a group that is %s',
    async (status) => {
      const scene = otherCoordinatorsScene({ status, invitations: [invitation(1)] });

      await expect(accept(scene)).rejects.toBeInstanceOf(TransitionRefused);
    },
  );
});
