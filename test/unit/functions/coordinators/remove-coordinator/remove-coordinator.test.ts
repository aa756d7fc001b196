import { describe, expect, it } from 'vitest';
import { removeCoordinator } from '../../../../../functions/coordinators/remove-coordinator/remove-coordinator.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { coordinatorId, groupId, groupThatIs } from '../../../../support/builders.ts';
import { otherCoordinatorsScene, reference } from '../../../../support/other-coordinators-scene.ts';

describe('Removing another coordinator', () => {
  it('is done at once, and keeps the name and address only for the letter', async () => {
    const scene = otherCoordinatorsScene({ count: 3 });

    for (let again = 0; again < 2; again += 1)
      await removeCoordinator(scene, reference, 'token 1', coordinatorId(2));

    expect(await scene.rolesById()).toEqual({
      [coordinatorId(1)]: 'first',
      [coordinatorId(3)]: 'second',
    });
    expect(scene.groups.events).toEqual([
      {
        name: 'CoordinatorRemoved',
        data: {
          groupId: groupId(1),
          municipality: groupThatIs('active').municipality,
          coordinatorId: coordinatorId(2),
          byCoordinatorId: coordinatorId(1),
        },
      },
    ]);
    expect(await scene.coordinators.removed(groupId(1), coordinatorId(2))).toMatchObject({
      email: 'beheerder2@post.example',
    });
  });

  it.each([
    { who: 'a second coordinator removing another one', token: 'token 2', removed: 3 },
    { who: 'a second coordinator removing the first', token: 'token 2', removed: 1 },
    { who: 'the first removing themselves', token: 'token 1', removed: 1 },
  ])('is refused for $who', async ({ token, removed }) => {
    const scene = otherCoordinatorsScene({ count: 3 });

    const attempt = removeCoordinator(scene, reference, token, coordinatorId(removed));

    await expect(attempt).rejects.toBeInstanceOf(TransitionRefused);
    expect(Object.keys(await scene.rolesById())).toHaveLength(3);
  });

  it('is refused once the group has closed', async () => {
    const scene = otherCoordinatorsScene({ count: 2, status: 'closed' });

    await expect(
      removeCoordinator(scene, reference, 'token 1', coordinatorId(2)),
    ).rejects.toBeInstanceOf(TransitionRefused);
  });
});
