import { describe, expect, it } from 'vitest';
import { acceptNomination } from '../../../../../functions/coordinators/accept-nomination/accept-nomination.ts';
import { eraseOwnData } from '../../../../../functions/coordinators/erase-own-data/erase-own-data.ts';
import { removeCoordinator } from '../../../../../functions/coordinators/remove-coordinator/remove-coordinator.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { coordinatorId, groupId, groupThatIs } from '../../../../support/builders.ts';
import {
  nomination,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

type Scene = ReturnType<typeof otherCoordinatorsScene>;
const nominated = (options: Parameters<typeof otherCoordinatorsScene>[0] = {}): Scene => {
  const scene = otherCoordinatorsScene({ count: 3, ...options });
  scene.nominations.add(nomination());
  return scene;
};
const accept = (scene: Scene, by = 2, nominationId = nomination().id) =>
  acceptNomination(scene, reference, `token ${by}`, nominationId);
const rolesOf = async (scene: Scene) => Object.values(await scene.rolesById());
const before = ['first', 'second', 'second'];

describe('Accepting a nomination', () => {
  it('exchanges the two roles, and removes the nomination', async () => {
    const scene = nominated();

    await accept(scene);

    expect(await rolesOf(scene)).toEqual(['second', 'first', 'second']);
    expect(scene.groups.nominations.size).toBe(0);
    expect(scene.groups.events).toEqual([
      {
        name: 'CoordinatorHandedOver',
        data: {
          groupId: groupId(1),
          municipality: groupThatIs('active').municipality,
          coordinatorId: coordinatorId(2),
          fromCoordinatorId: coordinatorId(1),
        },
      },
    ]);
  });

  it('gives the new first coordinator the right to remove others at once, and takes it from the former', async () => {
    const scene = nominated();

    await accept(scene);

    const byFormer = removeCoordinator(scene, reference, 'token 1', coordinatorId(3));
    await expect(byFormer).rejects.toBeInstanceOf(TransitionRefused);
    await removeCoordinator(scene, reference, 'token 2', coordinatorId(3));
    expect(await rolesOf(scene)).toEqual(['second', 'first']);
  });

  it('twice has the effect of once', async () => {
    const scene = nominated();

    await accept(scene);
    await accept(scene);

    expect(scene.eventNames()).toEqual(['CoordinatorHandedOver']);
  });

  it('can be done until the last moment of the seventh day', async () => {
    const scene = nominated();
    scene.pass(7);

    await accept(scene);

    expect(await rolesOf(scene)).toEqual(['second', 'first', 'second']);
  });

  it('cannot be done after seven days, even if the table still holds the nomination', async () => {
    const scene = nominated();
    scene.pass(8);

    await expect(accept(scene)).rejects.toBeInstanceOf(TransitionRefused);
    expect(await rolesOf(scene)).toEqual(before);
  });

  it.each([
    { who: 'by somebody else than the nominee', by: 3, id: nomination().id },
    { who: 'for an earlier nomination', by: 2, id: coordinatorId(9) },
  ])('cannot be done $who', async ({ by, id }) => {
    const scene = nominated();

    await expect(accept(scene, by, id)).rejects.toBeInstanceOf(TransitionRefused);
    expect(await rolesOf(scene)).toEqual(before);
  });

  it('cannot be done once the nomination has been taken back, even during the press', async () => {
    const scene = nominated();
    scene.groups.beforeNextWrite(() => scene.groups.nominations.clear());

    await expect(accept(scene)).rejects.toBeInstanceOf(TransitionRefused);
    expect(await rolesOf(scene)).toEqual(before);
  });

  it.each(['dormant', 'closed'] as const)(
    'is impossible for a group that is %s',
    async (status) => {
      await expect(accept(nominated({ status }))).rejects.toBeInstanceOf(TransitionRefused);
    },
  );
});

describe('A nomination ends', () => {
  it('if the first coordinator leaves, whose role goes to the one who accepted first', async () => {
    const scene = nominated();

    await eraseOwnData(scene, reference, 'token 1', { groupEnds: false });

    expect(scene.groups.nominations.size).toBe(0);
    expect((await rolesOf(scene)).filter((role) => role === 'first')).toHaveLength(1);
  });

  it('if the nominee leaves or is removed, but not if another coordinator is', async () => {
    const left = nominated();
    const removed = nominated();

    await eraseOwnData(left, reference, 'token 3', { groupEnds: false });
    expect(left.groups.nominations.size).toBe(1);
    await eraseOwnData(left, reference, 'token 2', { groupEnds: false });
    await removeCoordinator(removed, reference, 'token 1', coordinatorId(2));

    expect(left.groups.nominations.size + removed.groups.nominations.size).toBe(0);
    await expect(accept(left, 1)).resolves.toEqual({ reference });
    expect(left.eventNames()).not.toContain('CoordinatorHandedOver');
  });
});
