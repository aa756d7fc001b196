import { describe, expect, it } from 'vitest';
import { confirmJoinRequest } from '../../../../../functions/joining/confirm-join-request/confirm-join-request.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { ConfirmationTooLate } from '../../../../../shared/domain/groups/registration.ts';
import { JoinRequestNotFound } from '../../../../../shared/domain/joining/join-request.ts';
import { JoinClosed } from '../../../../../shared/domain/joining/joining.ts';
import { later, now } from '../../../../support/builders.ts';
import { joiningScene, reference, theGroup } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const id = joinRequestId(1);

describe('Confirming a request to join', () => {
  it('brings it to the coordinators, once', async () => {
    const scene = joiningScene();
    scene.joins.has(joinThatIs('submitted'));

    const answers = [
      await confirmJoinRequest(scene, id, 'asker'),
      await confirmJoinRequest(scene, id, 'asker'),
    ];

    expect(answers.map(({ alreadyConfirmed }) => alreadyConfirmed)).toEqual([false, true]);
    expect(answers[0]?.group).toEqual({ reference, name: theGroup.name });
    expect(scene.eventNames()).toEqual(['JoinConfirmed']);
  });

  it('is refused after two days, and for a request that was removed', async () => {
    const scene = joiningScene();
    scene.joins.has(joinThatIs('submitted'));
    scene.moveTo(later({ hours: 48, seconds: 1 }));

    await expect(confirmJoinRequest(scene, id, 'asker')).rejects.toBeInstanceOf(
      ConfirmationTooLate,
    );
    await expect(confirmJoinRequest(joiningScene(), id, 'asker')).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
  });

  it('is refused when the group stops at the same moment, so that nobody waits for a group that is not there', async () => {
    const scene = joiningScene();
    scene.joins.has(joinThatIs('submitted'));
    scene.joins.beforeNextWrite(() => scene.groups.save(theGroup, close(theGroup, now)));

    await expect(confirmJoinRequest(scene, id, 'asker')).rejects.toBeInstanceOf(JoinClosed);

    expect(scene.joins.events).toEqual([]);
  });

  it.each([undefined, 'nobody', 'coordinator 1'])(
    'is not for who comes with the link %s',
    async (credential) => {
      const scene = joiningScene();
      scene.joins.has(joinThatIs('submitted'));

      await expect(confirmJoinRequest(scene, id, credential)).rejects.toBeInstanceOf(
        CredentialRefused,
      );

      expect(scene.eventNames()).toEqual([]);
    },
  );
});
