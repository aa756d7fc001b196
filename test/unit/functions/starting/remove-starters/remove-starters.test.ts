import { describe, expect, it } from 'vitest';
import { removeStarters } from '../../../../../functions/starting/remove-starters/remove-starters.ts';
import { followUpStarter } from '../../../../../shared/domain/starting/starter.ts';
import { tolerated, endOfDay, later } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const followedUp = { officerId: 'oov-dongen', at: later({ days: 10 }).toISOString() };
const runAt = async (starters: FakeStarters, moment: Date): Promise<number> => {
  await removeStarters({ starters, clock: () => moment, log: new FakeLog() });
  return starters.all.length;
};

describe('The data of a starter', () => {
  it.each([
    ['ninety days after the request', sampleStarter(), 90],
    ['thirty days after the follow-up', sampleStarter({ followedUp }), 40],
  ] as const)('are removed %s and not before', async (_what, starter, days) => {
    const starters = new FakeStarters(() => later({})).add(starter);

    const kept = await runAt(starters, endOfDay(days));
    const left = await runAt(starters, endOfDay(days, tolerated));

    expect([kept, left]).toEqual([1, 0]);
    expect(starters.events).toEqual([
      { name: 'StarterRemoved', data: { starterId: starterId(1), municipality: 'GM0766' } },
    ]);
  });

  it('are kept when an officer follows up at the same moment', async () => {
    const starters = new FakeStarters(() => later({})).add(sampleStarter());
    const contact = followUpStarter(sampleStarter(), {
      ...followedUp,
      at: later({ days: 90 }).toISOString(),
    });
    starters.beforeNextWrite(() => starters.save(sampleStarter(), contact));

    expect(await runAt(starters, endOfDay(90, tolerated))).toBe(1);
  });
});
