import { expect, it } from 'vitest';
import { withdrawCoordinatorInvitation } from '../../../../../functions/coordinators/withdraw-coordinator-invitation/withdraw-coordinator-invitation.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { groupId } from '../../../../support/builders.ts';
import {
  invitation,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

it('Any coordinator can withdraw an invitation, and doing so again changes nothing', async () => {
  const scene = otherCoordinatorsScene({ count: 2, invitations: [invitation(1), invitation(2)] });

  for (const token of ['token 2', 'token 1'])
    await withdrawCoordinatorInvitation(scene, reference, token, invitation(1).id);

  expect([...scene.coordinatorInvitations.stored.keys()]).toEqual([invitation(2).id]);
  expect(scene.eventNames()).toEqual(['CoordinatorInvitationEnded']);
});

it('An invitation of another group stays', async () => {
  const elsewhere = invitation(3, { groupId: groupId(2) });
  const scene = otherCoordinatorsScene();
  scene.coordinatorInvitations.add(elsewhere);

  await withdrawCoordinatorInvitation(scene, reference, 'token 1', elsewhere.id);

  expect(scene.coordinatorInvitations.stored.size).toBe(1);
});

it('An invited person cannot withdraw invitations', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });

  await expect(
    withdrawCoordinatorInvitation(scene, reference, 'invited 1', invitation(1).id),
  ).rejects.toBeInstanceOf(CredentialRefused);
});
