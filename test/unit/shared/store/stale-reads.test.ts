import { describe, expect, it } from 'vitest';
import { sweepOutbox } from '../../../../functions/platform/sweep-outbox/sweep-outbox.ts';
import { approve } from '../../../../shared/domain/groups/decision.ts';
import { confirm } from '../../../../shared/domain/groups/registration.ts';
import { openStore } from '../../../campaigns/faults/store.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { FakeBus } from '../../../support/fakes/fake-bus.ts';
import { FakeLog } from '../../../support/fakes/fake-log.ts';
import { approval, requestNumber, registering } from '../../../support/group-story.ts';
import { StoredItems } from '../../../support/simulation/stored-items.ts';

/** The real store where whatever may be stale is: replicas and index miss the last change of every item. */
function behind() {
  let ids = 0;
  const state = { late: true };
  const items = new StoredItems({
    clock: () => 0,
    misses: () => state.late,
    onPut: () => undefined,
  });
  const stamp = { clock: () => now, newId: () => eventId((ids += 1)) };
  const store = openStore(items, async (_kind, request) => request(), stamp);
  return { ...store, state };
}

async function activated(store: ReturnType<typeof behind>) {
  const change = registering(1);
  const group = await store.groups.register(change, requestNumber(1));
  const pending = confirm(group, 'LS-00001', now);
  await store.groups.save(group, pending);
  await store.groups.save(pending.group, approve(pending.group, approval(pending.group)));
}

describe('With replicas that are behind', () => {
  it('every read that decides sees the last change', async () => {
    const store = behind();
    await activated(store);

    const group = await store.groups.find(groupId(1));
    const byReference = await store.groups.findByReference('LS-00001');
    const near = await store.neighbours.near(
      group?.area.polygon ?? registering(1).group.area.polygon,
      250,
    );

    expect([group?.status, byReference?.status]).toEqual(['active', 'active']);
    expect((await store.groups.coordinators(groupId(1))).length).toBe(1);
    expect(near.map((each) => each.groupId)).toEqual([groupId(1)]);
  });

  it('the second decision is refused all the same', async () => {
    const store = behind();
    const change = registering(1);
    const group = await store.groups.register(change, requestNumber(1));
    const pending = confirm(group, 'LS-00001', now);
    await store.groups.save(group, pending);
    await store.groups.save(pending.group, approve(pending.group, approval(pending.group)));

    const second = store.groups.save(
      pending.group,
      approve(pending.group, approval(pending.group, 'oov-dongen')),
    );

    await expect(second).rejects.toThrow('changed by somebody else');
  });

  it('an event that the index does not show yet is published by a later sweep', async () => {
    const store = behind();
    await activated(store);
    const needs = {
      bus: new FakeBus(),
      outbox: store.outbox,
      clock: () => new Date(now.getTime() + 60_000),
      log: new FakeLog(),
    };

    await sweepOutbox(needs);
    const early = needs.bus.taken.length;
    store.state.late = false;
    await sweepOutbox(needs);

    expect([early, needs.bus.taken.map(({ event }) => event.name)]).toEqual([
      0,
      ['GroupRegistered', 'RegistrationConfirmed', 'GroupApproved'],
    ]);
  });

  it('an event that the index still shows is published once more, and stays marked', async () => {
    const store = behind();
    await activated(store);
    store.state.late = false;
    const needs = {
      bus: new FakeBus(),
      outbox: store.outbox,
      clock: () => new Date(now.getTime() + 60_000),
      log: new FakeLog(),
    };
    await sweepOutbox(needs);
    store.state.late = true;

    await sweepOutbox(needs);
    store.state.late = false;
    await sweepOutbox(needs);

    expect(needs.bus.taken).toHaveLength(6);
  });
});
