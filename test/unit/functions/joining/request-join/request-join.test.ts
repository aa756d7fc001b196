import { describe, expect, it } from 'vitest';
import { requestJoin } from '../../../../../functions/joining/request-join/request-join.ts';
import { IdempotencyKeyReused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { JoinClosed } from '../../../../../shared/domain/joining/joining.ts';
import { caps, TooManyRequests } from '../../../../../shared/domain/platform/caps.ts';
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
  return requestJoin(scene, at, { ...asker, email }, { sender, request: idempotencyKey(number) });
};
const times = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

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
      sender: 'x',
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

describe('Nobody can be flooded with mail', () => {
  const elsewhere = 'LS-00002';
  const limits = [
    ['one address', caps.address, () => ({ email: 'doelwit@post.example' })],
    [
      'one sender',
      caps.sender,
      (number: number) => ({
        sender: '203.0.113.99',
        reference: number % 2 === 0 ? reference : elsewhere,
      }),
    ],
    ['one group', caps.group, () => ({})],
  ] as const;

  it.each(limits)(
    '%s: the cap allows its number of requests and stores no more until the period is over',
    async (_what, { most, hours }, same) => {
      const scene = joiningScene();
      for (const number of times(most)) await ask(scene, number, same(number));

      await expect(ask(scene, most + 1, same(most + 1))).rejects.toBeInstanceOf(TooManyRequests);
      const stored = scene.joins.all.length;
      scene.moveTo(later({ hours }));
      await ask(scene, most + 2, same(most + 2));

      expect([stored, scene.eventNames().length]).toEqual([most, most + 1]);
    },
  );

  it('an address is counted across all groups, a group separately', async () => {
    const scene = joiningScene();
    for (const number of times(caps.address.most))
      await ask(scene, number, {
        email: 'doelwit@post.example',
        ...(number > 1 ? { reference: elsewhere } : {}),
      });

    await expect(ask(scene, 90, { email: 'Doelwit+x@post.example' })).rejects.toBeInstanceOf(
      TooManyRequests,
    );
    await expect(ask(scene, 91)).resolves.toHaveProperty('id');
  });
});
