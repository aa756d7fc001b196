import { describe, expect, it } from 'vitest';
import { storeInMemory } from '../../../campaigns/faults/store.ts';
import { groupId } from '../../../support/builders.ts';
import { idempotencyKey, newRegistration } from '../../../support/group-story.ts';
import { uncounted } from '../../../support/uncounted.ts';

describe('The same idempotency key', () => {
  it('in two regions stores two groups, each in its own region', async () => {
    const { storeOf } = storeInMemory();
    const [bel, langstraat] = [storeOf('bel'), storeOf('langstraat')];

    const first = await bel.registrations.register(
      newRegistration(1),
      idempotencyKey(1),
      uncounted,
    );
    const second = await langstraat.registrations.register(
      newRegistration(2),
      idempotencyKey(1),
      uncounted,
    );

    expect([first.id, second.id]).toEqual([groupId(1), groupId(2)]);
    expect(await bel.registrations.find(groupId(1))).toBeDefined();
    expect(await langstraat.registrations.find(groupId(2))).toBeDefined();
  });
});
