import { describe, expect, it } from 'vitest';
import { simulatedStore } from '../../../campaigns/faults/store.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { idempotencyKey, newRegistration } from '../../../support/group-story.ts';
import { StoredItems } from '../../../support/simulation/stored-items.ts';

describe('The same idempotency key', () => {
  it('in two regions stores two groups, each in its own region', async () => {
    const items = new StoredItems({ clock: () => 0, misses: () => false, onPut: () => undefined });
    let events = 0;
    const stamp = { newId: () => eventId((events += 1)), clock: () => now };
    const [bel, langstraat] = (['bel', 'langstraat'] as const).map((regionId) =>
      simulatedStore(items, async (_kind, request) => request(), stamp, regionId),
    );

    const first = await bel?.registrations.register(newRegistration(1), idempotencyKey(1));
    const second = await langstraat?.registrations.register(newRegistration(2), idempotencyKey(1));

    expect([first?.id, second?.id]).toEqual([groupId(1), groupId(2)]);
    expect(await bel?.registrations.find(groupId(1))).toBeDefined();
    expect(await langstraat?.registrations.find(groupId(2))).toBeDefined();
  });
});
