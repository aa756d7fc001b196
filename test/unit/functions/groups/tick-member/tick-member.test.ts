import { describe, expect, it } from 'vitest';
import { sayMembership } from '../../../../../functions/groups/say-membership/say-membership.ts';
import { tickMember } from '../../../../../functions/groups/tick-member/tick-member.ts';
import { OutOfScope } from '../../../../../shared/domain/desk/officer-session.ts';
import { ConcurrentChange, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { MemberNotFound } from '../../../../../shared/domain/groups/circle.ts';
import { coordinatorId, dongen, groupId, later } from '../../../../support/builders.ts';
import { circleScene } from '../../../../support/circle-scene.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';
import { officerOfDongen, officerOfWaalwijk } from '../../../../support/signed-in-officer.ts';

const at = later({ days: 1 }).toISOString();
const who = { municipality: dongen, coordinatorId: coordinatorId(1) };
const given = (...member: Parameters<typeof memberThatIs>) => {
  const scene = circleScene();
  scene.circles.add(memberThatIs(...member));
  return scene;
};

describe('An officer', () => {
  it("records that a coordinator is in the group, with the officer's title and the time", async () => {
    const scene = given('invited');

    for (let times = 0; times < 2; times += 1)
      expect(await tickMember(scene, officerOfDongen, who, { tick: 'in', version: 1 })).toEqual({
        state: 'joined',
        since: at,
        source: 'officer',
        version: 2,
      });

    expect(scene.circles.all).toEqual([
      memberThatIs('joined', {
        since: at,
        source: 'officer',
        officerTitle: officerOfDongen.title,
        version: 2,
      }),
    ]);
    expect(scene.circles.events).toEqual([
      {
        name: 'CircleMemberChanged',
        data: {
          groupId: groupId(1),
          coordinatorId: coordinatorId(1),
          municipality: dongen,
          state: 'joined',
          officerId: officerOfDongen.id,
        },
      },
    ]);
  });

  it('clears somebody from the tidy-up list', async () => {
    const scene = given('left', { endedFrom: 'joined' });

    await tickMember(scene, officerOfDongen, who, { tick: 'taken-out', version: 1 });

    expect(scene.circles.all[0]?.takenOut).toEqual({ at, officerTitle: officerOfDongen.title });
  });

  it('is refused if the coordinator has said something else since the page was loaded', async () => {
    const scene = given('joined');
    await sayMembership(scene, 'LS-7KQ4M', 'manage', { state: 'left' });

    await expect(
      tickMember(scene, officerOfDongen, who, { tick: 'not-in', version: 1 }),
    ).rejects.toBeInstanceOf(ConcurrentChange);

    expect(scene.circles.all[0]).toMatchObject({ state: 'left', source: 'coordinator' });
  });

  it.each([
    ['a tick that does not fit', officerOfDongen, who, TransitionRefused],
    ['another municipality', officerOfWaalwijk, who, OutOfScope],
    [
      'somebody who was never in it',
      officerOfDongen,
      { ...who, coordinatorId: coordinatorId(9) },
      MemberNotFound,
    ],
  ])('is refused for %s, and nothing changes', async (_what, officer, path, problem) => {
    const scene = given('left', { endedFrom: 'joined' });

    await expect(
      tickMember(scene, officer, path, { tick: 'in', version: 1 }),
    ).rejects.toBeInstanceOf(problem);

    expect(scene.circles.events).toEqual([]);
  });
});
