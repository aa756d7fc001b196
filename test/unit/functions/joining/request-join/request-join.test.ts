import { describe, expect, it } from 'vitest';
import { requestJoin } from '../../../../../functions/joining/request-join/request-join.ts';
import { IdempotencyKeyReused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { JoinClosed } from '../../../../../shared/domain/joining/joining.ts';
import { groupThatIs, later } from '../../../../support/builders.ts';
import { idempotencyKey } from '../../../../support/group-story.ts';
import { joiningScene, reference, theGroup } from '../../../../support/joining-scene.ts';
import { asker, joinRequestId } from '../../../../support/samples/sample-join.ts';

const ask = (
  scene: ReturnType<typeof joiningScene>,
  number: number,
  changes: { email?: string; sender?: string; reference?: string } = {},
) => {
  const {
    email = `vrager${number}@post.example`,
    sender = `203.0.113.${number}`,
    reference: at = reference,
  } = changes;
  return requestJoin(
    scene,
    at,
    { ...asker, email },
    {
      sender: { address: sender },
      request: idempotencyKey(number),
    },
  );
};

describe('A join request', () => {
  it('is stored with its event, and returns the deadline to confirm', async () => {
    const scene = joiningScene();

    const response = await ask(scene, 1);

    expect(response).toEqual({
      id: joinRequestId(1),
      confirmBy: later({ hours: 48 }).toISOString(),
    });
    expect(scene.eventNames()).toEqual(['JoinRequested']);
  });

  it('is stored once when sent twice with the same idempotency key, and is refused with another body', async () => {
    const scene = joiningScene();

    const responses = [await ask(scene, 1), await ask(scene, 1)];

    expect(responses[1]).toEqual(responses[0]);
    expect(scene.joins.all).toHaveLength(1);
    const reused = requestJoin(scene, reference, asker, {
      sender: { address: 'x' },
      request: { ...idempotencyKey(1), body: 'other' },
    });
    await expect(reused).rejects.toBeInstanceOf(IdempotencyKeyReused);
  });

  it('is not found for an unknown group or one that is not active', async () => {
    const scene = joiningScene();
    scene.groups.add(groupThatIs('closed', { id: 'closed', reference: 'LS-CCCCC' }));

    await expect(ask(scene, 1, { reference: 'LS-00000' })).rejects.toBeInstanceOf(GroupNotFound);
    await expect(ask(scene, 1, { reference: 'LS-CCCCC' })).rejects.toBeInstanceOf(GroupNotFound);
  });

  it.each(['full', 'paused'] as const)(
    'is refused when the group is %s, and nothing is stored',
    async (state) => {
      const scene = joiningScene();
      scene.joining.set(theGroup, { state });

      await expect(ask(scene, 1)).rejects.toBeInstanceOf(JoinClosed);

      expect([scene.joins.all, scene.eventNames()]).toEqual([[], []]);
    },
  );
});
