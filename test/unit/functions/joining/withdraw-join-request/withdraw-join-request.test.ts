import { describe, expect, it } from 'vitest';
import { withdrawJoinRequest } from '../../../../../functions/joining/withdraw-join-request/withdraw-join-request.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { JoinRequestNotFound } from '../../../../../shared/domain/joining/join-request.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/values.ts';
import { joiningScene } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const id = joinRequestId(1);
const given = (...requests: readonly ReturnType<typeof joinThatIs>[]) => {
  const scene = joiningScene();
  scene.joins.add(...requests);
  return scene;
};

describe('Somebody whose address was used for a join request that nobody confirmed', () => {
  it('removes it entirely, with its first letter', async () => {
    const scene = given(joinThatIs('submitted'));

    expect(await withdrawJoinRequest(scene, id, 'asker')).toEqual({ removed: true });

    expect(scene.joins.all).toEqual([]);
    expect(scene.eventNames()).toEqual(['JoinRemoved']);
    expect(scene.joins.withdrawn).toEqual([id]);
    await expect(withdrawJoinRequest(scene, id, 'asker')).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
  });

  it.each(joinStatuses.filter((status) => status !== 'submitted'))(
    'cannot remove one that is %s',
    async (status) => {
      const scene = given(joinThatIs(status));

      await expect(withdrawJoinRequest(scene, id, 'asker')).rejects.toBeInstanceOf(
        TransitionRefused,
      );
      expect(scene.joins.events).toEqual([]);
      expect(scene.joins.withdrawn).toEqual([]);
    },
  );

  it('cannot remove one that is confirmed at the same moment', async () => {
    const scene = given(joinThatIs('submitted'));
    scene.joins.beforeNextWrite(() => void scene.joins.add(joinThatIs('open')));

    await expect(withdrawJoinRequest(scene, id, 'asker')).rejects.toBeInstanceOf(TransitionRefused);
    expect(scene.joins.all).toHaveLength(1);
  });

  it.each([undefined, 'nobody', 'coordinator 1'])('needs its own token, not %s', async (token) => {
    const scene = given(joinThatIs('submitted'));

    await expect(withdrawJoinRequest(scene, id, token)).rejects.toBeInstanceOf(CredentialRefused);
    expect(scene.joins.all).toHaveLength(1);
  });
});
