import { describe, expect, it } from 'vitest';
import { confirmJoinRequest } from '../../../../../functions/joining/confirm-join-request/confirm-join-request.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { ConfirmationTooLate } from '../../../../../shared/domain/groups/registration.ts';
import { JoinRequestNotFound } from '../../../../../shared/domain/joining/join-request.ts';
import { JoinClosed } from '../../../../../shared/domain/joining/joining.ts';
import { tolerated, later, now } from '../../../../support/builders.ts';
import { joiningScene, reference, theGroup } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const id = joinRequestId(1);
const sender = { address: '203.0.113.7' };

describe('Confirming a join request', () => {
  it('passes it to the coordinators once', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('submitted'));

    const responses = [
      await confirmJoinRequest(scene, id, 'asker', sender),
      await confirmJoinRequest(scene, id, 'asker', sender),
    ];

    expect(responses.map(({ alreadyConfirmed }) => alreadyConfirmed)).toEqual([false, true]);
    expect(responses[0]?.group).toEqual({ reference, name: theGroup.name });
    expect(scene.eventNames()).toEqual(['JoinConfirmed']);
  });

  it('is refused after two days, and when the request has been removed', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('submitted'));
    scene.moveTo(later({ hours: 48, seconds: tolerated }));

    await expect(confirmJoinRequest(scene, id, 'asker', sender)).rejects.toBeInstanceOf(
      ConfirmationTooLate,
    );
    await expect(confirmJoinRequest(joiningScene(), id, 'asker', sender)).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
  });

  it('is refused when the group stops at the same moment, so that nobody waits for a closed group', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('submitted'));
    scene.joins.beforeNextWrite(() => scene.groups.save(theGroup, close(theGroup, now)));

    await expect(confirmJoinRequest(scene, id, 'asker', sender)).rejects.toBeInstanceOf(JoinClosed);

    expect(scene.joins.events).toEqual([]);
  });

  it.each([undefined, 'nobody', 'coordinator 1'])(
    'is refused with the token %s',
    async (credential) => {
      const scene = joiningScene();
      scene.joins.add(joinThatIs('submitted'));

      await expect(confirmJoinRequest(scene, id, credential, sender)).rejects.toBeInstanceOf(
        CredentialRefused,
      );

      expect(scene.eventNames()).toEqual([]);
    },
  );
});
