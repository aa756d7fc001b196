import { expect, it } from 'vitest';
import { showCoordinatorInvitation } from '../../../../../functions/coordinators/show-coordinator-invitation/show-coordinator-invitation.ts';
import { groupThatIs } from '../../../../support/builders.ts';
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
  });
});

it('A link to manage the group does not show an invitation', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });

  await expect(showCoordinatorInvitation(scene, reference, 'token 1')).rejects.toMatchObject({
    problem: 'foreign',
  });
});
