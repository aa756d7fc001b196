import { describe, expect, it } from 'vitest';
import { catalogue, type DomainEvent } from '../../../../../events/catalogue.ts';
import { endingNames, isEnding } from '../../../../../events/endings.ts';
import {
  NotAnEnding,
  recordErasure,
} from '../../../../../functions/platform/record-erasures/record-erasures.ts';
import { functions } from '../../../../../infra/functions/index.ts';
import { retentionTerms } from '../../../../../shared/domain/platform/retention-terms.ts';
import { daysAfter } from '../../../../../shared/domain/platform/time.ts';
import {
  dynamoErasureLedger,
  erasuresOf,
  UnreadableErasure,
} from '../../../../../shared/store/platform/dynamo-erasure-ledger.ts';
import { epochSeconds } from '../../../../../shared/store/table.ts';
import { eventId, now } from '../../../../support/builders.ts';
import { UnknownRegion } from '../../../../../shared/regions/region-set.ts';
import { onlyRegion } from '../../../../support/regions.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';

const regions = onlyRegion();

function emptyLedger() {
  const memory = new TableInMemory();
  const { table } = memory;
  return { memory, table, ledger: dynamoErasureLedger(table, () => now) };
}

const received = ({ name, example }: (typeof catalogue)[number], id = 1) => ({
  ...({ name, data: example } as DomainEvent),
  id: eventId(id),
  time: now.toISOString(),
  regionId: 'langstraat',
});
const endings = catalogue.filter(({ name }) => isEnding(name));

describe('The ledger of erasures', () => {
  it.each(endings)(
    'records $name with its ids, region and time, and gives it back',
    async (each) => {
      const { table, ledger } = emptyLedger();
      await recordErasure({ ledger, regions }, received(each));
      await recordErasure({ ledger, regions }, received(each));

      expect(await erasuresOf(table, 'langstraat')).toEqual([
        {
          id: eventId(1),
          time: now.toISOString(),
          regionId: 'langstraat',
          event: { name: each.name, data: each.example },
        },
      ]);
      expect(await erasuresOf(table, 'bel')).toEqual([]);
    },
  );

  it('keeps an entry for longer than any backup, and a dead letter besides', async () => {
    const { memory, ledger } = emptyLedger();
    const [ending] = endings;
    if (ending) await recordErasure({ ledger, regions }, received(ending));

    expect(memory.all().map(({ expiresAt }) => expiresAt)).toEqual([
      epochSeconds(daysAfter(now, retentionTerms.erasureLedger.days)),
    ]);
    expect(retentionTerms.erasureLedger.days).toBeGreaterThan(retentionTerms.backup.days + 14);
  });

  it('records nothing of a region that the deployment does not serve', async () => {
    const { table, ledger } = emptyLedger();
    const [ending] = endings;
    if (!ending) throw new Error('the catalogue has no ending');

    const recording = recordErasure({ ledger, regions }, { ...received(ending), regionId: 'bel' });

    await expect(recording).rejects.toThrow(UnknownRegion);
    expect(await erasuresOf(table, 'bel')).toEqual([]);
  });

  it.each(catalogue.filter(({ name }) => !isEnding(name)))('refuses $name', async (each) => {
    await expect(
      recordErasure({ ledger: emptyLedger().ledger, regions }, received(each)),
    ).rejects.toThrow(NotAnEnding);
  });

  it('gives nothing back rather than leave out an entry that cannot be read', async () => {
    const { table } = emptyLedger();
    const Item = {
      PK: 'ERASURE#langstraat',
      SK: 'x',
      id: eventId(1),
      time: now.toISOString(),
      regionId: 'langstraat',
      name: 'GroupApproved',
      data: {},
    };
    await table.transact([{ Put: { TableName: table.name, Item } }]);

    await expect(erasuresOf(table, 'langstraat')).rejects.toThrow(UnreadableErasure);
  });

  it.each(['id', 'time', 'regionId', 'name', 'data'])(
    'gives nothing back if an entry has no %s',
    async (missing) => {
      const { memory, table, ledger } = emptyLedger();
      const [ending] = endings;
      if (ending) await recordErasure({ ledger, regions }, received(ending));
      const [entry] = memory.all();
      const Item = { ...entry, [missing]: undefined };
      await table.transact([{ Put: { TableName: table.name, Item } }]);

      await expect(erasuresOf(table, 'langstraat')).rejects.toThrow(UnreadableErasure);
    },
  );
});

describe('The list of endings', () => {
  it('has every event whose summary says that something was removed, expired or closed', () => {
    const says =
      /\b(removed|closed|expired|rejected|withdrew|ended|lapsed|not confirmed in time|answered .* in time)\b/;
    const unlisted = catalogue
      .filter(({ name, summary }) => says.test(summary) && !isEnding(name))
      .map(({ name }) => name);

    expect(unlisted).toEqual([]);
    expect(endings.filter(({ summary }) => says.test(summary)).length).toBeGreaterThan(8);
  });

  it('is what the function subscribes to', () => {
    expect(functions['record-erasures'].trigger.names).toEqual(endingNames);
    expect(endingNames.toSorted()).toEqual(endings.map(({ name }) => name).toSorted());
  });
});
