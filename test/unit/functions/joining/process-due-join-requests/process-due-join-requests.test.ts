import { describe, expect, it } from 'vitest';
import { answerJoinRequest } from '../../../../../functions/joining/answer-join-request/answer-join-request.ts';
import { processDueJoinRequests } from '../../../../../functions/joining/process-due-join-requests/process-due-join-requests.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/values.ts';
import { SomeFailed } from '../../../../../shared/domain/platform/attempt-each.ts';
import { tolerated, endOfDay, later } from '../../../../support/builders.ts';
import { joiningScene, theGroup } from '../../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

type Scene = ReturnType<typeof joiningScene>;

/** Runs the scheduled job every 15 minutes, for this many days of test time. */
async function runForDays(scene: Scene, days: number): Promise<void> {
  for (let hours = 0; hours <= days * 24; hours += 0.25) {
    scene.moveTo(later({ hours }));
    await processDueJoinRequests(scene);
  }
}
const runAt = async (scene: Scene, moment: Date): Promise<void> => {
  scene.moveTo(moment);
  await processDueJoinRequests(scene);
};

describe('An unanswered join request', () => {
  it('gets one reminder, lapses once and is removed once, however often the schedule runs', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('open'));

    await runForDays(scene, 31);

    expect(scene.eventNames()).toEqual(['JoinReminderDue', 'JoinLapsed', 'JoinRemoved']);
    expect(scene.joins.all).toEqual([]);
  });

  it('pauses joining for its group when it is the third in a row', async () => {
    const scene = joiningScene();
    scene.joins.add(
      ...[1, 2, 3].map((number) => joinThatIs('open', { id: joinRequestId(number) })),
    );

    await runAt(scene, endOfDay(14, tolerated));

    expect(await scene.joining.of(theGroup)).toMatchObject({ state: 'paused', lapses: 3 });
    expect(scene.joining.events).toEqual([
      {
        name: 'JoiningChanged',
        data: { groupId: theGroup.id, municipality: theGroup.municipality, joining: 'paused' },
      },
    ]);
  });

  it('does not lapse when it is answered at the same moment', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('open'));
    scene.joins.beforeNextWrite(
      async () =>
        void (await answerJoinRequest(scene, joinRequestId(1), 'coordinator 1', {
          answer: 'accepted',
        })),
    );

    await runAt(scene, endOfDay(14, tolerated));

    expect(scene.eventNames()).toEqual(['JoinAnswered']);
  });
});

describe('The data of a join request', () => {
  it.each(joinStatuses.filter((status) => status !== 'expired'))(
    'are kept for exactly thirty days when it is %s',
    async (status) => {
      const scene = joiningScene();
      scene.joins.add(
        joinThatIs(status, {
          ...(status === 'submitted' ? { confirmBy: later({ days: 40 }).toISOString() } : {}),
          remindedAt: later({ days: 8 }).toISOString(),
        }),
      );
      if (status === 'open') await runAt(scene, later({ days: 15 }));

      await runAt(scene, endOfDay(30));
      const kept = scene.joins.all.length;
      await runAt(scene, endOfDay(status === 'submitted' ? 40 : 30, tolerated));

      expect([kept, scene.joins.all.length]).toEqual([1, 0]);
      expect(scene.eventNames().at(-1)).toBe('JoinRemoved');
    },
  );

  it('are removed at once when the address is not confirmed within two days', async () => {
    const scene = joiningScene();
    scene.joins.add(joinThatIs('submitted'));

    await runAt(scene, later({ hours: 48, seconds: tolerated }));

    expect(scene.joins.all).toMatchObject([{ status: 'expired' }]);
    expect(JSON.stringify(scene.joins.all)).not.toMatch(/Aanvrager|post\.example|Havenweg/);
    expect(scene.eventNames()).toEqual(['JoinRemoved']);
  });
});

describe('A join request that cannot be processed', () => {
  it('is logged by id, does not block the others, and makes the run fail', async () => {
    const scene = joiningScene();
    scene.joins.add(
      joinThatIs('open', { groupId: 'nowhere' }),
      joinThatIs('open', { id: joinRequestId(2) }),
    );
    scene.moveTo(endOfDay(14, tolerated));

    await expect(processDueJoinRequests(scene)).rejects.toBeInstanceOf(SomeFailed);

    expect(scene.eventNames()).toEqual(['JoinLapsed']);
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { ids: { joinRequestId: joinRequestId(1) } },
    ]);
  });
});
