import { describe, expect, it } from 'vitest';
import { endJoinRequests } from '../../../../../functions/joining/end-join-requests/end-join-requests.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/values.ts';
import { now } from '../../../../support/builders.ts';
import { joiningScene, theGroup } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const event = { data: { groupId: theGroup.id, municipality: theGroup.municipality, version: 4 } };

describe('Ending join requests', () => {
  it('ends the open requests of a closed group once, and leaves the others unchanged', async () => {
    const scene = joiningScene();
    scene.joins.add(
      ...joinStatuses.map((status, index) => joinThatIs(status, { id: joinRequestId(index + 1) })),
    );
    await scene.groups.save(theGroup, close(theGroup, now));

    for (let times = 0; times < 3; times += 1) await endJoinRequests(scene, event);

    expect(scene.joins.all.map(({ status }) => status)).toEqual(
      joinStatuses.map((status) => (status === 'open' ? 'ended' : status)),
    );
    expect(scene.eventNames()).toEqual(['JoinEnded']);
  });

  it('takes a paused group that closed out of the worklist of officers, and leaves it paused', async () => {
    const scene = joiningScene();
    scene.joining.set(theGroup, { state: 'paused', lapses: 3, pausedAt: now.toISOString() });
    await scene.groups.save(theGroup, close(theGroup, now));

    for (let times = 0; times < 2; times += 1) await endJoinRequests(scene, event);

    const joining = await scene.joining.of(theGroup);
    expect(joining).toMatchObject({ state: 'paused', lapses: 3, version: 2 });
    expect(joining).not.toHaveProperty('pausedAt');
    expect(scene.eventNames()).toEqual([]);
  });

  it('ends nothing when the group in the event is still active', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('open'));

    await endJoinRequests(scene, event);

    expect(scene.eventNames()).toEqual([]);
  });
});
