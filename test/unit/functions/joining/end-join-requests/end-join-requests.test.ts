import { describe, expect, it } from 'vitest';
import { endJoinRequests } from '../../../../../functions/joining/end-join-requests/end-join-requests.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/join-states.ts';
import { now } from '../../../../support/builders.ts';
import { joiningScene, theGroup } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const event = { data: { groupId: theGroup.id, municipality: theGroup.municipality, version: 4 } };

describe('When a group stops', () => {
  it('its open requests end, once; the others stay as they are', async () => {
    const scene = joiningScene();
    scene.joins.has(
      ...joinStatuses.map((status, index) => joinThatIs(status, { id: joinRequestId(index + 1) })),
    );
    await scene.groups.save(theGroup, close(theGroup, now));

    for (let times = 0; times < 3; times += 1) await endJoinRequests(scene, event);

    expect(scene.joins.all.map(({ status }) => status)).toEqual(
      joinStatuses.map((status) => (status === 'open' ? 'ended' : status)),
    );
    expect(scene.eventNames()).toEqual(['JoinEnded']);
  });

  it('and the event is about a group that is there after all, nothing ends', async () => {
    const scene = joiningScene();
    scene.joins.has(joinThatIs('open'));

    await endJoinRequests(scene, event);

    expect(scene.eventNames()).toEqual([]);
  });
});
