import { expect, it } from 'vitest';
import { listCoordinators } from '../../../../../functions/coordinators/list-coordinators/list-coordinators.ts';
import { coordinatorId } from '../../../../support/builders.ts';
import {
  invitation,
  nomination,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

it('A coordinator sees the names of the others, the first one first, and who is invited', async () => {
  const scene = otherCoordinatorsScene({ count: 2, invitations: [invitation(1)] });

  const { coordinators, invitations } = await listCoordinators(scene, reference, 'token 2');

  expect(coordinators.map(({ id, role, you }) => [id, role, you])).toEqual([
    [coordinatorId(1), 'first', false],
    [coordinatorId(2), 'second', true],
  ]);
  expect(invitations.map(({ email }) => email)).toEqual([invitation(1).email]);
  expect(JSON.stringify(coordinators)).not.toContain('@');
});

it('An invitation that has expired is not shown, even if the table still holds it', async () => {
  const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
  scene.pass(8);

  expect((await listCoordinators(scene, reference, 'token 1')).invitations).toEqual([]);
});

it('A coordinator sees who has been asked to become the first one, until that expires', async () => {
  const scene = otherCoordinatorsScene({ count: 2 });
  scene.nominations.add(nomination());
  const { id, expiresAt } = nomination();

  const shown = await listCoordinators(scene, reference, 'token 2');
  scene.pass(8);
  const later = await listCoordinators(scene, reference, 'token 2');

  expect(shown.nomination).toEqual({ id, coordinatorId: coordinatorId(2), expiresAt });
  expect(later.nomination).toBeUndefined();
});

it('A coordinator sees who is invited as the successor, as long as whoever invited is the first', async () => {
  const invitations = [
    invitation(1, { succeeds: coordinatorId(1) }),
    invitation(2, { succeeds: coordinatorId(9) }),
  ];
  const scene = otherCoordinatorsScene({ invitations });

  const shown = await listCoordinators(scene, reference, 'token 1');

  expect(shown.invitations.map(({ successor }) => successor)).toEqual([true, false]);
});
