import { describe, expect, it } from 'vitest';
import { showMembership } from '../../../../../functions/groups/show-membership/show-membership.ts';
import { coordinatorId, dongen, loonOpZand, now } from '../../../../support/builders.ts';
import { circleScene } from '../../../../support/circle-scene.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';

const municipality = { code: dongen, name: 'Dongen' };
const show = async (...members: Parameters<typeof memberThatIs>[]) => {
  const scene = circleScene();
  scene.circles.add(...members.map((each) => memberThatIs(...each)));
  return showMembership(scene, 'LS-7KQ4M', 'manage');
};

describe('A coordinator sees', () => {
  it('their own membership of the municipality’s circle, not anybody else’s', async () => {
    const shown = await show(
      ['invited'],
      ['joined', { coordinatorId: coordinatorId(2), source: 'officer' }],
      ['joined', { municipality: loonOpZand }],
    );

    expect(shown).toEqual({
      municipality,
      membership: { state: 'invited', since: now.toISOString(), source: 'system' },
    });
  });

  it('no membership before being invited, or after it ended', async () => {
    expect(await show()).toEqual({ municipality });
    expect(await show(['left', { endedFrom: 'joined' }])).toEqual({ municipality });
  });
});
