import { expect, it } from 'vitest';
import { listCoordinators } from '../../../../../functions/coordinators/list-coordinators/list-coordinators.ts';
import { coordinatorId } from '../../../../support/builders.ts';
import {
  invitation,
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
