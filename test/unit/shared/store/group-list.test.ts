import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildGroupList } from '../../../../operate/group-list/rebuild-group-list.ts';
import {
  facetsOf,
  groupWorks,
  type Facet,
  type ListEntry,
} from '../../../../shared/domain/desk/group-list.ts';
import { ConcurrentChange } from '../../../../shared/domain/errors.ts';
import { daysAfter } from '../../../../shared/domain/platform/time.ts';
import type { GroupList, ListSearch, WorkSearch } from '../../../../shared/ports/desk.ts';
import {
  dynamoGroupList,
  listPageSize,
  longestWaiting,
  mostReadUnits,
} from '../../../../shared/store/desk/dynamo-group-list.ts';
import {
  blockSchema,
  bucketSchema,
  readUnits,
  unpack,
} from '../../../../shared/store/desk/group-list-items.ts';
import type { Item } from '../../../../shared/store/table.ts';
import { groupId, now } from '../../../support/builders.ts';
import { manyListedGroups } from '../../../support/many-listed-groups.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const municipalities = ['GM0766', 'GM0784', 'GM0809', 'GM0867'];
const [sample] = manyListedGroups(1).values();
const entryOf = (
  number: number,
  changes: Partial<ListEntry['group']> = {},
  streets = '',
): ListEntry => ({
  group: { ...(sample as ListEntry).group, reference: `LS-0000${number}`, ...changes },
  words: ['ls', `0000${number}`, ...streets.split(' ').filter(Boolean)],
  work: {},
});

let memory: TableInMemory;
let list: GroupList;
/** The read units that each request cost. */
let requests: number[];

beforeEach(() => {
  requests = [];
  memory = new TableInMemory();
  const { client } = memory.table;
  const send = client.send.bind(client) as (command: unknown) => Promise<object>;
  const counted = async (command: unknown) => {
    const response = await send(command);
    const found = 'Responses' in response ? Object.values(response.Responses as object) : [];
    requests.push((found.flat() as Item[]).reduce((sum, item) => sum + readUnits(item), 0));
    return response;
  };
  Object.assign(client, { send: counted });
  list = dynamoGroupList(memory.table, () => now);
});

const search = async (wanted: Partial<ListSearch> = {}) => {
  requests = [];
  return list.find({ municipalities, filters: [], words: [], ...wanted });
};
const project = (number: number, entry: ListEntry | undefined) =>
  list.project(groupId(number), async () => entry);
const references = async (wanted: Partial<ListSearch> = {}) =>
  (await search(wanted)).groups.map(({ reference }) => reference);
const fill = (entries: ReadonlyMap<string, ListEntry>) =>
  rebuildGroupList(memory.table, { readEntries: async () => entries });
const check = (entries: ReadonlyMap<string, ListEntry>) =>
  rebuildGroupList(memory.table, { readEntries: async () => entries, check: true });

describe('The list of groups', () => {
  it('shows what was projected, newest first, and only in the given municipalities', async () => {
    await project(1, entryOf(1, { municipality: 'GM0766' }));
    await project(2, entryOf(2, { municipality: 'GM0867' }));

    expect(await search()).toEqual({
      all: 2,
      total: 2,
      groups: [
        entryOf(2, { municipality: 'GM0867' }).group,
        entryOf(1, { municipality: 'GM0766' }).group,
      ],
    });
    expect(await references({ municipalities: ['GM0766'] })).toEqual(['LS-00001']);
    expect(await search({ municipalities: [] })).toEqual({ all: 0, total: 0, groups: [] });
  });

  it('finds groups by the beginnings of all words', async () => {
    await project(1, entryOf(1, {}, 'molenstraat kerkweg'));
    await project(2, entryOf(2, {}, 'molenweg dorpsplein'));

    expect(await references({ words: ['molen'] })).toEqual(['LS-00002', 'LS-00001']);
    expect(await references({ words: ['mo', 'kerk'] })).toEqual(['LS-00001']);
    expect(await references({ words: ['straat'] })).toEqual([]);
    expect(await references({ words: ['ls', '00002'] })).toEqual(['LS-00002']);
  });

  it('follows a group that changes, and forgets its old words', async () => {
    await project(1, entryOf(1, { status: 'pending' }, 'molenstraat'));
    await project(1, entryOf(1, { status: 'active' }, 'kerkweg'));

    expect(await references({ filters: [['status', 'active']] })).toEqual(['LS-00001']);
    expect(await references({ filters: [['status', 'pending']] })).toEqual([]);
    expect(await references({ words: ['molen'] })).toEqual([]);
  });

  it('keeps nothing of a group that leaves it', async () => {
    await project(1, entryOf(1, { name: 'Zeldzaam' }, 'kanariestraat'));
    await project(1, undefined);

    const contents = memory
      .all()
      .filter((item) => item['packed'])
      .flatMap((item): unknown[] =>
        String(item['SK']).startsWith('ROWS#')
          ? [...unpack(item, blockSchema)]
          : [...unpack(item, bucketSchema)],
      );
    expect(contents).toEqual([]);
    expect(await search()).toEqual({ all: 0, total: 0, groups: [] });
    expect(await check(new Map())).toEqual({ groups: 0, wrong: 0 });
  });

  it('leaves a marker for a day when a group leaves it', async () => {
    await project(1, entryOf(1));
    await project(1, undefined);

    const marker = memory.all().find(({ SK }) => SK === `LISTED#${groupId(1)}`);
    expect(Object.keys(marker ?? {}).toSorted()).toEqual(['PK', 'SK', 'expiresAt', 'projection']);
    expect(marker?.['expiresAt']).toBe(Math.floor(daysAfter(now, 1).getTime() / 1000));
  });

  it('stores a group with more words than fit in one transaction', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = letters
      .split('')
      .flatMap((one) => ['a', 'e', 'i', 'o', 'u', 'y'].map((two) => one + two));
    await project(1, entryOf(1, {}, many.join(' ')));

    for (const word of many) expect(await references({ words: [word] })).toEqual(['LS-00001']);
    await project(1, undefined);
    expect(await check(new Map())).toEqual({ groups: 0, wrong: 0 });
  });
});

describe('A projection that is overtaken', () => {
  it('does not bring back what a faster one removed', async () => {
    let first = true;
    await list.project(groupId(1), async () => {
      if (!first) return undefined;
      first = false;
      await project(1, entryOf(1));
      await project(1, undefined);
      return entryOf(1);
    });

    expect((await search()).all).toBe(0);
  });

  it('does not overwrite a newer state that a faster one found unchanged', async () => {
    const [old, current] = [entryOf(1, { name: 'Oud' }), entryOf(1, { name: 'Nu' })];
    await project(1, current);
    let first = true;
    await list.project(groupId(1), async () => {
      if (!first) return current;
      first = false;
      await project(1, current);
      return old;
    });

    expect((await search()).groups[0]?.name).toBe('Nu');
  });

  it('gives up after many attempts, so that the queue delivers its event again', async () => {
    const endless = list.project(groupId(1), async () => {
      await project(1, entryOf(1));
      return entryOf(1);
    });

    await expect(endless).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('is stored in the end, with ten groups at once and every event twice', async () => {
    const entries = manyListedGroups(10);
    const deliveries = [...entries, ...entries].map(async ([id, entry]) => {
      for (;;) {
        try {
          await list.project(id, async () => entry);
          return;
        } catch (error) {
          if (!(error instanceof ConcurrentChange)) throw error;
        }
      }
    });
    await Promise.all(deliveries);

    expect(await check(entries)).toEqual({ groups: 10, wrong: 0 });
    expect((await search()).total).toBe(10);
  });
});

describe('Rebuilding the list', () => {
  it('corrects every kind of damage, and then has nothing to do', async () => {
    const entries = manyListedGroups(150);
    for (const [id, entry] of entries) await list.project(id, async () => entry);
    const [[changed, entry] = ['', entryOf(1)], [gone] = ['']] = entries;
    await list.project(changed, async () => ({
      ...entry,
      group: { ...entry.group, name: 'Anders' },
    }));
    await list.project('01KAM00000000000000000GONE', async () => entryOf(9, {}, 'spookstraat'));
    entries.delete(gone);
    const damaged = memory.all().find(({ SK }) => String(SK).startsWith('BUCKET#mo'));
    await memory.table.transact([
      {
        Put: {
          TableName: memory.table.name,
          Item: { ...damaged, packed: new Uint8Array([1, 2, 3]) },
        },
      },
    ]);

    const found = await check(entries);
    expect(found.wrong).toBeGreaterThan(3);
    expect(await fill(entries)).toEqual(found);
    expect(await check(entries)).toEqual({ groups: 149, wrong: 0 });
    expect(await references({ words: ['spookstraat'] })).toEqual([]);
  });

  it('gives the same as the projections of every group', async () => {
    const entries = manyListedGroups(250);
    await fill(entries);

    for (const [id, entry] of entries) await list.project(id, async () => entry);

    expect(await check(entries)).toEqual({ groups: 250, wrong: 0 });
  });
});

/**
 * Searches for every kind of work; `changes` applies to each search. Afterwards, `requests` contains the cost of each
 * request.
 */
const workIn = async (changes: Partial<WorkSearch> = {}) => {
  requests = [];
  const found = await list.work(
    groupWorks.map((work) => ({ work, municipalities, until: '9999-12-31', ...changes })),
  );
  return new Map(groupWorks.map((work, index) => [work, found[index]]));
};

const withWork = (number: number, work: ListEntry['work'], changes: object = {}) =>
  project(number, { ...entryOf(number, changes), work });
const forming = async (changes: Partial<WorkSearch> = {}) =>
  (await workIn(changes)).get('forming')?.groups.map(({ reference, day }) => [reference, day]);

describe('The work at the groups in the list', () => {
  it('comes with the day on which it started, the longest ago first', async () => {
    await withWork(1, { forming: '2026-03-01' });
    await withWork(2, { forming: '2026-02-01', bouncing: '' });
    await withWork(3, {});

    expect(await forming()).toEqual([
      ['LS-00002', '2026-02-01'],
      ['LS-00001', '2026-03-01'],
    ]);
    expect((await workIn()).get('bouncing')).toMatchObject({ total: 1, groups: [{ day: '' }] });
    expect((await workIn()).get('unreachable')).toEqual({ total: 0, groups: [] });
  });

  it('is limited to municipalities, and to what started on a day or earlier', async () => {
    await withWork(1, { forming: '2026-03-01' }, { municipality: 'GM0766' });
    await withWork(2, { forming: '2026-02-01' }, { municipality: 'GM0867' });

    expect(await forming({ municipalities: ['GM0766'] })).toEqual([['LS-00001', '2026-03-01']]);
    expect(await forming({ until: '2026-02-28' })).toEqual([['LS-00002', '2026-02-01']]);
    expect(await forming({ municipalities: [] })).toEqual([]);
  });

  it('ends when the group changes, and when it leaves the list', async () => {
    await withWork(1, { forming: '2026-03-01' });
    await withWork(2, { forming: '2026-03-01' });
    await withWork(1, {});
    await project(2, undefined);

    expect(await forming()).toEqual([]);
    expect(await check(new Map([[groupId(1), entryOf(1)]]))).toEqual({ groups: 1, wrong: 0 });
  });

  it('is corrected by a rebuild', async () => {
    await withWork(1, { forming: '2026-03-01' });
    const actual = new Map([[groupId(1), { ...entryOf(1), work: { forming: '2026-01-01' } }]]);

    expect((await check(actual)).wrong).toBeGreaterThan(0);
    await fill(actual);
    expect(await forming()).toEqual([['LS-00001', '2026-01-01']]);
    expect(await check(actual)).toEqual({ groups: 1, wrong: 0 });
  });

  it.each([100, 10_000])(
    '(%i groups) costs two requests: a few read units, and half a unit for each group',
    async (count) => {
      const entries = manyListedGroups(count);
      await fill(entries);

      const found = await workIn();

      expect(requests).toHaveLength(2);
      const [buckets = 0, rows = 0] = requests;
      expect(buckets).toBeLessThanOrEqual(4);
      expect(rows).toBeLessThanOrEqual((groupWorks.length * longestWaiting) / 2);
      for (const work of groupWorks) {
        const days = [...entries.values()].flatMap((entry) => entry.work[work] ?? []).toSorted();
        expect(found.get(work)?.total).toBe(days.length);
        expect(found.get(work)?.groups.map(({ day }) => day)).toEqual(
          days.slice(0, longestWaiting),
        );
      }
    },
  );
});

const filtersOf = (facet: Facet, value: string): Partial<ListSearch> => ({
  filters: [[facet, value]],
});

describe('At any number of groups', () => {
  const searches: readonly (readonly [string, Partial<ListSearch>])[] = [
    ['everything', {}],
    ['one municipality', { municipalities: ['GM0766'] }],
    ['closed groups, one in a hundred', filtersOf('status', 'closed')],
    ['active groups', filtersOf('status', 'active')],
    ['forming groups', filtersOf('phase', 'forming')],
    ['groups that mail only half reaches, one in a hundred', filtersOf('mail', 'bouncing')],
    ['large groups', filtersOf('size', '201+')],
    ['groups without neighbours', filtersOf('neighbours', 'none')],
    ['groups of one year', filtersOf('since', '2022')],
    ['a common word', { words: ['buurt'] }],
    ['the beginning of many streets', { words: ['molen'] }],
    ['one street', { words: ['molenstraat'] }],
    ['two words', { words: ['buurtapp', 'molenstraat'] }],
    [
      'two words and all filters',
      {
        words: ['buurt', 'mo'],
        filters: [
          ['status', 'active'],
          ['phase', 'running'],
          ['mail', 'ok'],
          ['briefing', 'none'],
          ['size', '1-25'],
          ['neighbours', 'many'],
          ['since', '2024'],
        ],
      },
    ],
  ];

  it.each([100, 10_000])('(%i) a page costs two requests and ten read units', async (count) => {
    const entries = manyListedGroups(count);
    await fill(entries);
    const matching = ({
      municipalities: scope = municipalities,
      filters = [],
      words = [],
    }: Partial<ListSearch>) =>
      [...entries.values()].filter(({ group, words: own }) => {
        const values = facetsOf(group);
        return (
          scope.includes(group.municipality) &&
          filters.every(([facet, value]) => values[facet] === value) &&
          words.every((word) => own.some((each) => each.startsWith(word)))
        );
      });

    for (const [what, wanted] of searches) {
      const expected = matching(wanted)
        .map(({ group }) => group.reference)
        .toReversed();
      const page = await search(wanted);
      const cost = requests.reduce((sum, each) => sum + each, 0);
      const shown = page.groups.map(({ reference }) => reference);

      expect({
        what,
        requests: requests.length,
        isCheap: cost <= mostReadUnits,
        isSmall: JSON.stringify(page).length < 50_000,
        total: page.total,
        shown,
        isLong: shown.length >= Math.min(expected.length, 12),
        isLast: page.next === undefined,
      }).toEqual({
        what,
        requests: expected.length > 0 ? 2 : 1,
        isCheap: true,
        isSmall: true,
        total: expected.length,
        shown: expected.slice(0, shown.length),
        isLong: true,
        isLast: shown.length === expected.length,
      });
    }
  });

  it('the following pages show every other group once', async () => {
    const entries = manyListedGroups(1000);
    await fill(entries);
    expect((await search()).groups).toHaveLength(listPageSize);
    const wanted = filtersOf('mail', 'bouncing');
    const seen: string[] = [];
    let before: number | undefined;
    do {
      const page = await search({ ...wanted, before });
      expect(page.groups.length).toBeLessThanOrEqual(listPageSize);
      seen.push(...page.groups.map(({ reference }) => reference));
      before = page.next;
    } while (before !== undefined);

    expect(seen).toEqual(
      [...entries.values()]
        .filter(({ group }) => group.mail === 'bouncing')
        .map(({ group }) => group.reference)
        .toReversed(),
    );
  });
});
