import { describe, expect, it } from 'vitest';
import { endNomination } from '../../../../../functions/coordinators/end-nomination/end-nomination.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { coordinatorId, groupId, groupThatIs } from '../../../../support/builders.ts';
import {
  nomination,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

const nominated = () => {
  const scene = otherCoordinatorsScene({ count: 3 });
  scene.nominations.add(nomination());
  return scene;
};
const end = (scene: ReturnType<typeof nominated>, by: number, nominationId = nomination().id) =>
  endNomination(scene, reference, `token ${by}`, nominationId);

describe('Ending a nomination', () => {
  it.each([
    { who: 'the nominee, who refuses', by: 2 },
    { who: 'the first coordinator, who takes it back', by: 1 },
  ])('is done once by $who, and changes no role', async ({ by }) => {
    const scene = nominated();

    await end(scene, by);
    await end(scene, by);

    expect(scene.groups.events).toEqual([
      {
        name: 'SuccessorNominationEnded',
        data: {
          groupId: groupId(1),
          municipality: groupThatIs('active').municipality,
          nominationId: nomination().id,
          coordinatorId: coordinatorId(2),
          byCoordinatorId: coordinatorId(by),
        },
      },
    ]);
    expect(Object.values(await scene.rolesById())).toEqual(['first', 'second', 'second']);
  });

  it('is refused for anybody else', async () => {
    const scene = nominated();

    await expect(end(scene, 3)).rejects.toBeInstanceOf(TransitionRefused);
    expect(scene.groups.nominations.size).toBe(1);
  });

  it('does nothing to a later nomination', async () => {
    const scene = nominated();

    await end(scene, 1, coordinatorId(9));

    expect(scene.groups.nominations.size).toBe(1);
  });
});
