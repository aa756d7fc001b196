import { describe, expect, it } from 'vitest';
import { nominateSuccessor } from '../../../../../functions/coordinators/nominate-successor/nominate-successor.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { coordinatorId, groupId, groupThatIs, later } from '../../../../support/builders.ts';
import {
  invitation,
  nomination,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

type Scene = ReturnType<typeof otherCoordinatorsScene>;
const nominate = (scene: Scene, nominee = 2, by = 1) =>
  nominateSuccessor(scene, reference, `token ${by}`, coordinatorId(nominee));

describe('Nominating a successor', () => {
  it('stores the ids for seven days, and changes no role', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });

    await nominate(scene);

    const stored = await scene.nominations.find(groupId(1));
    expect(stored).toMatchObject({
      coordinatorId: coordinatorId(2),
      byCoordinatorId: coordinatorId(1),
      expiresAt: later({ days: 7 }).toISOString(),
    });
    expect(scene.groups.events).toEqual([
      {
        name: 'SuccessorNominated',
        data: {
          groupId: groupId(1),
          municipality: groupThatIs('active').municipality,
          nominationId: stored?.id,
          coordinatorId: coordinatorId(2),
          byCoordinatorId: coordinatorId(1),
        },
      },
    ]);
    expect(await scene.rolesById()).toEqual({
      [coordinatorId(1)]: 'first',
      [coordinatorId(2)]: 'second',
    });
  });

  it('again, of the same person, changes nothing', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });

    await nominate(scene);
    await nominate(scene);

    expect(scene.eventNames()).toEqual(['SuccessorNominated']);
  });

  it('is refused while somebody else is nominated, and possible once that nomination has expired', async () => {
    const scene = otherCoordinatorsScene({ count: 3 });
    scene.nominations.add(nomination({ coordinatorId: coordinatorId(3) }));

    await expect(nominate(scene)).rejects.toBeInstanceOf(TransitionRefused);
    scene.pass(8);
    await nominate(scene);

    expect(await scene.nominations.find(groupId(1))).toMatchObject({
      coordinatorId: coordinatorId(2),
    });
  });

  it('is refused while somebody is invited as the successor, until that invitation expires', async () => {
    const invitations = [invitation(1, { succeeds: coordinatorId(1) })];
    const scene = otherCoordinatorsScene({ count: 2, invitations });

    await expect(nominate(scene)).rejects.toBeInstanceOf(TransitionRefused);
    scene.pass(8);
    await nominate(scene);

    expect(scene.eventNames()).toEqual(['SuccessorNominated']);
  });

  it.each([
    { who: 'a second coordinator nominating another one', by: 2, nominee: 3 },
    { who: 'a second coordinator nominating themselves', by: 2, nominee: 2 },
    { who: 'the first nominating themselves', by: 1, nominee: 1 },
    { who: 'the first nominating somebody who is no longer a coordinator', by: 1, nominee: 9 },
  ])('is refused for $who', async ({ by, nominee }) => {
    const scene = otherCoordinatorsScene({ count: 3 });

    await expect(nominate(scene, nominee, by)).rejects.toBeInstanceOf(TransitionRefused);
    expect(scene.eventNames()).toEqual([]);
  });

  it('is refused if the nominee leaves during the press', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });
    scene.groups.beforeNextWrite(() => {
      scene.groups.putCoordinator(coordinatorId(2), undefined);
    });

    await expect(nominate(scene)).rejects.toBeInstanceOf(TransitionRefused);
    expect(scene.groups.nominations.size).toBe(0);
  });

  it.each(['dormant', 'closed'] as const)(
    'is impossible for a group that is %s',
    async (status) => {
      const scene = otherCoordinatorsScene({ count: 2, status });

      await expect(nominate(scene)).rejects.toBeInstanceOf(TransitionRefused);
    },
  );
});
