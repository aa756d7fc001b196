import { describe, expect, it } from 'vitest';
import { registerGroup } from '../../../../../functions/groups/register-group/register-group.ts';
import { mailCaps } from '../../../../../shared/auth/mail-caps.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { ConcurrentChange, IdempotencyKeyReused } from '../../../../../shared/domain/errors.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { newId } from '../../../../../shared/runtime/identifiers.ts';
import { endOfDay, now, registration } from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { plainDigester } from '../../../../support/plain-digester.ts';

const from = {
  sender: { address: '203.0.113.7' },
  request: { key: 'key-1', body: 'body-1' },
};
const clock = () => now;
const needsWith = (registrations: FakeRegistrations) => ({
  caps: mailCaps({
    route: 'registerGroup',
    fingerprint: async (text) => `print of ${text}`,
    clock,
  }),
  registrations,
  digester: plainDigester,
  region: langstraat,
  clock,
  newId,
});

describe('A registration', () => {
  it('is stored with its event, and returns the deadline to confirm', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));

    const { id, confirmBy } = await registerGroup(needs, registration(), from);

    expect(await groups.find(id)).toMatchObject({ status: 'submitted', name: 'Buurtapp De Vaart' });
    expect(await groups.coordinators(id)).toMatchObject([
      { consents: { terms: { textVersion: langstraat.termsVersion } } },
    ]);
    expect(groups.events.map(({ name }) => name)).toEqual(['GroupRegistered']);
    expect(confirmBy).toBe(endOfDay(7).toISOString());
  });

  it('that is sent twice, as by a double click, stores one group and returns the same response', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));

    const responses = await Promise.all(
      [1, 2].map(() => registerGroup(needs, registration(), from)),
    );

    expect(responses[0]).toEqual(responses[1]);
    expect(groups.all).toHaveLength(1);
    expect(groups.events).toHaveLength(1);
  });

  it('is refused with the idempotency key of another one', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));
    await registerGroup(needs, registration(), from);

    const second = registerGroup(needs, registration({ name: 'Ander' }), {
      ...from,
      request: { ...from.request, body: 'body-2' },
    });

    await expect(second).rejects.toBeInstanceOf(IdempotencyKeyReused);
    expect(groups.all).toHaveLength(1);
  });

  it('is retried after a conflicting write', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));
    groups.beforeNextWrite(() => {
      throw new ConcurrentChange();
    });

    await registerGroup(needs, registration(), from);

    expect(groups.all).toHaveLength(1);
  });

  it('is refused when the index cannot hold its area', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));
    const far = [
      [100, 10],
      [100.01, 10],
      [100.01, 10.01],
      [100, 10],
    ] as const;
    const elsewhere = registration({
      area: { polygon: { type: 'Polygon', coordinates: [far] }, streets: 'Ver weg' },
    });

    await expect(registerGroup(needs, elsewhere, from)).rejects.toBeInstanceOf(AreaRefused);

    expect(groups.all).toEqual([]);
  });
});

describe('A comb-shaped area with many teeth', () => {
  it('is refused as too spread before anything is stored', async () => {
    const groups = new FakeGroups();
    const needs = needsWith(new FakeRegistrations(groups));
    const teeth = Array.from({ length: 40 }, (_, tooth) => {
      const south = 51.6 + tooth * 0.003;
      return [
        [4.9, south],
        [5.08, south],
        [5.08, south + 0.0001],
        [4.9001, south + 0.0001],
      ] as const;
    }).flat();
    const comb = {
      type: 'Polygon',
      coordinates: [[...teeth, [4.9, 51.72], [4.89, 51.72], [4.89, 51.6], [4.9, 51.6]] as const],
    } as const;

    await expect(
      registerGroup(needs, registration({ area: { polygon: comb, streets: 'Kam' } }), from),
    ).rejects.toBeInstanceOf(AreaRefused);

    expect(groups.all).toEqual([]);
  });
});
