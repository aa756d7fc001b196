import { expect, it } from 'vitest';
import { refuseCoordinatorInvitation } from '../../../../../functions/coordinators/refuse-coordinator-invitation/refuse-coordinator-invitation.ts';
import {
  invitation,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

it('Refusing an invitation removes it at once, and leaves the others', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1), invitation(2)] });

  await refuseCoordinatorInvitation(scene, reference, 'invited 1');

  expect([...scene.coordinatorInvitations.stored.keys()]).toEqual([invitation(2).id]);
  expect(scene.eventNames()).toEqual(['CoordinatorInvitationEnded']);
  await expect(refuseCoordinatorInvitation(scene, reference, 'invited 1')).rejects.toMatchObject({
    problem: 'revoked',
  });
});
