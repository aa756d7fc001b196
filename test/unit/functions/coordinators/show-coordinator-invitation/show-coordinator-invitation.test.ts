import { expect, it } from 'vitest';
import { showCoordinatorInvitation } from '../../../../../functions/coordinators/show-coordinator-invitation/show-coordinator-invitation.ts';
import { coordinatorId, groupThatIs } from '../../../../support/builders.ts';
import {
  invitation,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

it('An invited person sees which group it is, and nothing about its coordinators', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
  const { name, municipality } = groupThatIs('active');

  const shown = await showCoordinatorInvitation(scene, reference, 'invited 1');

  const { email, expiresAt } = invitation(1);
  const place = scene.region.municipalities.find(({ code }) => code === municipality);
  expect(shown).toEqual({
    reference,
    name,
    municipality: { code: municipality, name: place?.name },
    email,
    expiresAt,
    successor: false,
  });
});

it('An invited person sees whether they would become the first coordinator', async () => {
  const invitations = [
    invitation(1, { succeeds: coordinatorId(1) }),
    invitation(2, { succeeds: coordinatorId(9) }),
  ];
  const scene = otherCoordinatorsScene({ invitations });

  const [ofFirst, ofAnother] = await Promise.all(
    ['invited 1', 'invited 2'].map((token) => showCoordinatorInvitation(scene, reference, token)),
  );

  expect([ofFirst?.successor, ofAnother?.successor]).toEqual([true, false]);
});

it('A link to manage the group does not show an invitation', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });

  await expect(showCoordinatorInvitation(scene, reference, 'token 1')).rejects.toMatchObject({
    problem: 'foreign',
  });
});
