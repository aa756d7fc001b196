import { describe, expect, it } from 'vitest';
import { sweepOutbox } from '../../../../functions/platform/sweep-outbox/sweep-outbox.ts';
import { approve } from '../../../../shared/domain/groups/decision.ts';
import { confirm } from '../../../../shared/domain/groups/registration.ts';
import { storeInMemory } from '../../../campaigns/faults/store.ts';
import { groupId, now } from '../../../support/builders.ts';
import { FakeBus } from '../../../support/fakes/fake-bus.ts';
import { FakeLog } from '../../../support/fakes/fake-log.ts';
import { approval, idempotencyKey, newRegistration } from '../../../support/group-story.ts';
import { uncounted } from '../../../support/uncounted.ts';

/** The real store with the stalest possible reads: the replicas and the index lack the last change to every item. */
function staleStore() {
  const state = { isStale: true };
  const { store } = storeInMemory(() => state.isStale);
  return { ...store, state };
}

async function activateGroup(store: ReturnType<typeof staleStore>) {
  const change = newRegistration(1);
  await store.registrations.register(change, idempotencyKey(1), uncounted);
  const pending = confirm(change.group, 'LS-00001', now);
  await store.registrations.confirm(change.group, pending, uncounted);
  await store.groups.save(pending.group, approve(pending.group, approval(pending.group)));
}

describe('With stale replicas', () => {
  it('every read that a decision depends on sees the last change', async () => {
    const store = staleStore();
    await activateGroup(store);

    const group = await store.groups.find(groupId(1));
    const byReference = await store.groups.findByReference('LS-00001');
    const near = await store.neighbours.near(
      group?.area.polygon ?? newRegistration(1).group.area.polygon,
      250,
    );

    expect([group?.status, byReference?.status]).toEqual(['active', 'active']);
    expect((await store.groups.coordinators(groupId(1))).length).toBe(1);
    expect(near.map((each) => each.groupId)).toEqual([groupId(1)]);
  });

  it('a second decision is still refused', async () => {
    const store = staleStore();
    const change = newRegistration(1);
    await store.registrations.register(change, idempotencyKey(1), uncounted);
    const pending = confirm(change.group, 'LS-00001', now);
    await store.registrations.confirm(change.group, pending, uncounted);
    await store.groups.save(pending.group, approve(pending.group, approval(pending.group)));

    const second = store.groups.save(
      pending.group,
      approve(pending.group, approval(pending.group, 'oov-dongen')),
    );

    await expect(second).rejects.toThrow('somebody else changed it');
  });

  it('an event that is not yet in the index is published by a later sweep', async () => {
    const store = staleStore();
    await activateGroup(store);
    const needs = {
      bus: new FakeBus(),
      outbox: store.outbox,
      clock: () => new Date(now.getTime() + 60_000),
      log: new FakeLog(),
    };

    await sweepOutbox(needs);
    const early = needs.bus.taken.length;
    store.state.isStale = false;
    await sweepOutbox(needs);

    expect([early, needs.bus.taken.map(({ event }) => event.name)]).toEqual([
      0,
      ['GroupRegistered', 'RegistrationConfirmed', 'GroupApproved'],
    ]);
  });

  it('an event that is still in the index is published again, and stays marked', async () => {
    const store = staleStore();
    await activateGroup(store);
    store.state.isStale = false;
    const needs = {
      bus: new FakeBus(),
      outbox: store.outbox,
      clock: () => new Date(now.getTime() + 60_000),
      log: new FakeLog(),
    };
    await sweepOutbox(needs);
    store.state.isStale = true;

    await sweepOutbox(needs);
    store.state.isStale = false;
    await sweepOutbox(needs);

    expect(needs.bus.taken).toHaveLength(6);
  });
});
