import { describe, expect, it } from 'vitest';
import { sayMembership } from '../../../../../functions/groups/say-membership/say-membership.ts';
import { showMembership } from '../../../../../functions/groups/show-membership/show-membership.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import {
  coordinatorId,
  dongen,
  groupId,
  groupThatIs,
  later,
} from '../../../../support/builders.ts';
import { circleScene } from '../../../../support/circle-scene.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';

const reference = 'LS-7KQ4M';
const municipality = { code: dongen, name: 'Dongen' };
const since = later({ days: 1 }).toISOString();

describe('A coordinator', () => {
  it.each(['joined', 'left'] as const)(
    'says %s; a second press changes nothing, and the page shows it with its date',
    async (state) => {
      const scene = circleScene();
      scene.circles.add(memberThatIs('invited'));
      const own = { municipality, membership: { state, since, source: 'coordinator' } };

      for (let times = 0; times < 2; times += 1)
        expect(await sayMembership(scene, reference, 'manage', { state })).toEqual(own);

      expect(await showMembership(scene, reference, 'manage')).toEqual(own);
      expect(scene.circles.events).toEqual([
        {
          name: 'CircleMemberChanged',
          data: {
            groupId: groupId(1),
            coordinatorId: coordinatorId(1),
            municipality: dongen,
            state,
          },
        },
      ]);
    },
  );

  it('says so at the moment an officer ticks, and both changes are stored in turn', async () => {
    const scene = circleScene();
    scene.circles.add(memberThatIs('invited'));
    const find = scene.circles.find.bind(scene.circles);
    scene.circles.find = async (...who) => {
      scene.circles.find = find;
      const read = await find(...who);
      scene.circles.add(memberThatIs('joined', { source: 'officer', version: 2 }));
      return read;
    };

    await sayMembership(scene, reference, 'manage', { state: 'left' });

    expect(scene.circles.all).toEqual([
      memberThatIs('left', { source: 'coordinator', since, version: 3 }),
    ]);
  });

  it.each([
    ['the group has closed', groupThatIs('closed'), [memberThatIs('invited')]],
    ['nobody has been invited yet', groupThatIs('active'), []],
    ['the membership has ended', groupThatIs('active'), [memberThatIs('left')]],
  ])('cannot say anything once %s', async (_when, group, members) => {
    const scene = circleScene(group);
    scene.circles.add(...members);

    await expect(
      sayMembership(scene, reference, 'manage', { state: 'joined' }),
    ).rejects.toBeInstanceOf(TransitionRefused);

    expect(scene.circles.events).toEqual([]);
  });

  it.each([undefined, 'damaged'])('is required: the token %s is refused', async (token) => {
    const scene = circleScene();
    scene.circles.add(memberThatIs('invited'));

    await expect(
      sayMembership(scene, reference, token, { state: 'joined' }),
    ).rejects.toBeInstanceOf(CredentialRefused);
    await expect(showMembership(scene, reference, token)).rejects.toBeInstanceOf(CredentialRefused);

    expect(scene.circles.all).toEqual([memberThatIs('invited')]);
  });
});
