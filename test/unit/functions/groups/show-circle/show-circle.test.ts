import { describe, expect, it } from 'vitest';
import { showCircle } from '../../../../../functions/groups/show-circle/show-circle.ts';
import { OutOfScope } from '../../../../../shared/domain/desk/officer-session.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
import { circleResponse } from '../../../../../shared/requests/groups/circle.ts';
import {
  coordinatorId,
  dongen,
  groupId,
  groupThatIs,
  later,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { circleScene } from '../../../../support/circle-scene.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
} from '../../../../support/signed-in-officer.ts';

const since = now.toISOString();
const group = { reference: 'LS-7KQ4M', name: groupThatIs('active').name };
const listsOf = async (
  members: readonly Parameters<typeof memberThatIs>[],
  officer = officerOfDongen,
) => {
  const scene = circleScene();
  scene.circles.add(...members.map((each) => memberThatIs(...each)));
  const response = await showCircle(scene, officer, dongen);
  circleResponse.parse(response);
  return Object.fromEntries(response.lists.map(({ name, ...list }) => [name, list]));
};

describe('An officer sees', () => {
  it('who is in the circle, who should be, who must be taken out and who left by choice', async () => {
    const lists = await listsOf([
      ['invited'],
      ['joined', { coordinatorId: coordinatorId(2), source: 'officer', officerTitle: 'OOV' }],
      ['left', { coordinatorId: coordinatorId(3), source: 'coordinator' }],
      ['left', { coordinatorId: coordinatorId(4), groupId: groupId(4), endedFrom: 'joined' }],
      ['left', { coordinatorId: coordinatorId(5) }],
      ['joined', { coordinatorId: coordinatorId(6), municipality: loonOpZand }],
    ]);

    const each = { state: 'left', since, source: 'system', version: 1 };
    expect(lists).toEqual({
      takeOut: {
        total: 1,
        members: [
          {
            ...each,
            id: coordinatorId(4),
            endedFrom: 'joined',
            mayDo: ['taken-out', 'not-in'],
          },
        ],
      },
      add: {
        total: 1,
        members: [
          {
            ...each,
            id: coordinatorId(1),
            group,
            role: 'first',
            state: 'invited',
            mayDo: ['in'],
          },
        ],
      },
      in: {
        total: 1,
        members: [
          {
            ...each,
            id: coordinatorId(2),
            group,
            role: 'second',
            state: 'joined',
            source: 'officer',
            officer: 'OOV',
            mayDo: ['not-in', 'taken-out'],
          },
        ],
      },
      out: {
        total: 1,
        members: [{ ...each, id: coordinatorId(3), group, source: 'coordinator', mayDo: ['in'] }],
      },
    });
  });

  it('no coordinator’s name, address or number', async () => {
    const text = JSON.stringify(await listsOf([['invited']]));

    for (const detail of ['Test Beheerder', 'beheerder@vaart.example', '+31612345678'])
      expect(text).not.toContain(detail);
  });

  it('only the reference of a group whose data has been removed', async () => {
    const closed = groupThatIs('closed');
    const scene = circleScene(closed);
    await scene.groups.saveAndForget(closed, forgetNow(closed, now));
    scene.circles.add(memberThatIs('left', { endedFrom: 'joined' }));

    const { lists } = await showCircle(scene, officerOfDongen, dongen);

    expect(lists[0]?.members).toEqual([
      expect.objectContaining({ group: { reference: 'LS-7KQ4M', name: '' } }),
    ]);
    expect(lists[0]?.members[0]).not.toHaveProperty('role');
  });

  it('at most a hundred members of each list, starting with the longest-standing, and the total', async () => {
    const members = Array.from(
      { length: 101 },
      (_, index) =>
        [
          'invited',
          {
            coordinatorId: coordinatorId(index),
            since: later({ days: 200 - index }).toISOString(),
          },
        ] as const,
    );

    const { add } = await listsOf(members.map(([state, changes]) => [state, changes]));

    expect(add?.total).toBe(101);
    expect(add?.members).toHaveLength(100);
    expect(add?.members[0]?.id).toBe(coordinatorId(100));
  });

  it('nothing to tick without the right to follow up', async () => {
    const manager = officerWith({ roles: ['desk-manager'], scope: 'region' });

    const { add } = await listsOf([['invited']], manager);

    expect(add?.members.map(({ mayDo }) => mayDo)).toEqual([[]]);
  });

  it('nothing in another municipality', async () => {
    await expect(showCircle(circleScene(), officerOfWaalwijk, dongen)).rejects.toBeInstanceOf(
      OutOfScope,
    );
  });

  it('nothing of a municipality outside the region, even with a right in the whole region', async () => {
    const manager = officerWith({ roles: ['desk-manager'], scope: 'region' });

    await expect(showCircle(circleScene(), manager, 'GM0376')).rejects.toBeInstanceOf(OutOfScope);
  });
});
