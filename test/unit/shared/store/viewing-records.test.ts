import { describe, expect, it } from 'vitest';
import {
  keepViewingDays,
  searchRecords,
  starterViewingRecord,
  viewingRecords,
} from '../../../../shared/domain/desk/viewing-record.ts';
import { caps, counting, TooManyRequests } from '../../../../shared/domain/platform/caps.ts';
import { dynamoViewingRecords } from '../../../../shared/store/desk/dynamo-viewing-records.ts';
import { dynamoViewsOfCoordinators } from '../../../../shared/store/desk/dynamo-views-of-coordinators.ts';
import { sortKeys } from '../../../../shared/store/keys.ts';
import { coordinatorOf, endOfDay, groupThatIs, later, now } from '../../../support/builders.ts';
import { starterId } from '../../../support/samples/sample-join.ts';
import { officerWith } from '../../../support/signed-in-officer.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const coordinator = coordinatorOf(groupThatIs('pending'));
const view = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', at: now };
const [record] = viewingRecords([coordinator], officerWith(), { ...view, reason: 'decide' });

function given() {
  const { table } = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
  return { table, viewings: dynamoViewingRecords(table) };
}

describe('A viewing record', () => {
  it('is stored under the coordinator with ids only, until its term is over', async () => {
    const { table, viewings } = given();

    await viewings.write(record ? [record] : []);

    const items = await table.query(`VIEWING#langstraat#${coordinator.id}`, sortKeys.view);
    expect(items).toMatchObject([
      {
        ...record,
        at: now.toISOString(),
        expiresAt: Math.floor(endOfDay(keepViewingDays).getTime() / 1000),
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(coordinator.email);
  });

  it('of a starter is stored under the starter', async () => {
    const { table, viewings } = given();

    await viewings.write([
      starterViewingRecord(starterId(1), officerWith(), { ...view, reason: 'follow-up' }),
    ]);

    expect(await table.query(`VIEWING#langstraat#${starterId(1)}`, sortKeys.view)).toMatchObject([
      { activity: 'starter-contact-details', starterId: starterId(1), reason: 'follow-up' },
    ]);
  });

  it('of a search that found nobody is stored under the officer, and says nothing about whom', async () => {
    const { table, viewings } = given();
    const officer = officerWith();

    await viewings.write(searchRecords([], officer, { ...view, reason: 'reach' }), {
      counted: counting('person-search', officer.id),
      at: now,
    });

    const items = await table.query(`VIEWING#langstraat#${officer.id}`, sortKeys.view);
    expect(items).toMatchObject([{ activity: 'search-without-result', reason: 'reach' }]);
    expect(Object.keys(items[0] ?? {}).filter((name) => /coordinator|group/.test(name))).toEqual(
      [],
    );
  });

  it('of a search is not written once the officer has searched too often today', async () => {
    const { table, viewings } = given();
    const officer = officerWith();
    const search = (number: number, at = now) =>
      viewings.write(
        searchRecords([coordinator], officer, { traceId: `trace-${number}`, at, reason: 'reach' }),
        { counted: counting('person-search', officer.id), at },
      );
    const { most } = caps['person-search'];
    for (let number = 0; number < most; number += 1) await search(number);

    await expect(search(most)).rejects.toBeInstanceOf(TooManyRequests);

    const items = () => table.query(`VIEWING#langstraat#${coordinator.id}`, sortKeys.view);
    expect(await items()).toHaveLength(most);
    await search(most, later({ days: 1 }));
    expect(await items()).toHaveLength(most + 1);
  });

  it('is never overwritten', async () => {
    const { table, viewings } = given();
    await viewings.write(record ? [record] : []);

    const again = viewingRecords([coordinator], officerWith(), { ...view, reason: 'reach' });
    await expect(viewings.write(again)).rejects.toThrow('refused');

    const items = await table.query(`VIEWING#langstraat#${coordinator.id}`, sortKeys.view);
    expect(items).toMatchObject([{ reason: 'decide' }]);
  });
});

describe('What a coordinator may read about the viewing records', () => {
  it('comes newest first, limited to the number asked for, without identifying the officer', async () => {
    const { table, viewings } = given();
    for (const hours of [1, 3, 2])
      await viewings.write(
        viewingRecords([coordinator], officerWith(), {
          ...view,
          at: later({ hours }),
          reason: 'reach',
        }),
      );
    const views = dynamoViewsOfCoordinators(table);

    expect((await views.of(coordinator.id)).map(({ at }) => at)).toEqual(
      [3, 2, 1].map((hours) => later({ hours }).toISOString()),
    );
    const [latest, ...others] = await views.of(coordinator.id, 1);
    expect(others).toEqual([]);
    const { title: officerTitle, organisation } = officerWith();
    expect(latest).toEqual({
      at: later({ hours: 3 }).toISOString(),
      activity: 'coordinator-contact-details',
      officerTitle,
      organisation,
      reason: 'reach',
    });
    expect(await views.of('somebody-else')).toEqual([]);
  });
});
