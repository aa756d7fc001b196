import { describe, expect, it } from 'vitest';
import { showWorklist } from '../../../../../functions/desk/show-worklist/show-worklist.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import { worklistNames, worklists } from '../../../../../shared/domain/desk/worklists.ts';
import type { Worklist, WorkSearch } from '../../../../../shared/ports/desk.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { worklistResponse } from '../../../../../shared/requests/desk/worklist.ts';
import { groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { manyListedGroups } from '../../../../support/many-listed-groups.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { starterId } from '../../../../support/samples/sample-join.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const [dongen, waalwijk] = ['GM0766', 'GM0867'] as const;
const at = now.toISOString();
/** One item of each kind of work, in both Dongen and Waalwijk. */
const worklist = () => {
  const reads: string[] = [];
  const both = <Work>(kind: string, work: (municipality: string, number: number) => Work) => {
    reads.push(kind);
    return [work(dongen, 1), work(waalwijk, 2)];
  };
  return {
    reads,
    registrations: async () =>
      both('registrations', (municipality, number) =>
        groupThatIs('pending', { id: groupId(number), municipality, confirmedAt: at }),
      ),
    starters: async () =>
      both('starters', (municipality, number) => ({
        id: starterId(number),
        municipality,
        place: 'Rond het plein',
        // The store never returns the name and address; if it did, the use case would leave them out.
        name: 'Test Starter',
        email: 'starter@post.example',
        requestedAt: at,
        confirmedAt: at,
      })),
    openings: async () => [
      { officerId: 'colleague', officerTitle: 'Wijkagent Rijen', at: now, groupId: groupId(1) },
    ],
    pausedGroups: async () =>
      both('pausedGroups', (municipality, number) => ({
        id: groupId(number + 10),
        reference: `LS-0000${number}`,
        name: 'Groep',
        municipality,
        pausedAt: at,
      })),
    failingMailboxes: async () =>
      both('failingMailboxes', (municipality, number) => ({
        id: `postbus-${number}`,
        title: `Postbus ${number}`,
        // The store never returns the address; if it did, the use case would leave it out.
        email: 'postbus@dongen.example',
        municipalities: [municipality],
        failingSince: at,
      })),
  };
};

/** Stands in for `GroupList.work`: returns, for each search, one group in each of its municipalities. */
const listWork = async (searches: readonly WorkSearch[]) =>
  searches.map(({ work, municipalities }) => {
    const groups = municipalities.map((municipality) => {
      const [listed] = manyListedGroups(1).values();
      if (!listed) throw new Error('no group');
      return { ...listed.group, reference: `LS-${work}-${municipality}`, municipality, day: '' };
    });
    return { total: 40 * groups.length, groups };
  });

async function shownTo(changes: Partial<Officer>, instead: Partial<Worklist> = {}) {
  const stored = worklist();
  const log = new FakeLog();
  const searches: WorkSearch[] = [];
  const groupList = {
    work: async (wanted: readonly WorkSearch[]) => {
      searches.push(...wanted);
      return listWork(wanted);
    },
  };
  const needs = {
    worklist: { ...stored, ...instead },
    groupList,
    clock: () => later({ days: 1 }),
    log,
    region: langstraat,
  };
  const shown = await showWorklist(needs, officerWith(changes));
  const work = shown.lists.flatMap((list) => ('work' in list ? list.work : []));
  return { shown, work, reads: [...stored.reads, ...searches], log };
}

describe('The worklist of an officer', () => {
  it('holds what waits in the own municipalities, and nothing of elsewhere', async () => {
    const { shown, work } = await shownTo({ scope: [dongen] });

    expect(worklistResponse.parse(shown)).toEqual(shown);
    expect(work.map(({ id }) => id)).toEqual([
      groupId(1),
      starterId(1),
      groupId(11),
      'LS-unreachable-GM0766',
      'LS-bouncing-GM0766',
      'LS-forming-GM0766',
      'LS-briefing-GM0766',
    ]);
    expect(work[0]?.municipality).toEqual({ code: dongen, name: 'Dongen' });
  });

  it('has every list of an officer in the declared order, with how much is in it', async () => {
    const { shown } = await shownTo({ scope: [dongen, waalwijk] });

    const own = worklistNames.filter((name) => name !== 'mailboxes');

    expect(shown.lists.map(({ name }) => name)).toEqual(own);
    expect(shown.lists.map((list) => 'total' in list && [list.name, list.total])).toEqual(
      own.map((name) => {
        if (worklists[name].source === 'groupList') return [name, 80];
        return [name, ['overdue', 'questionOpen'].includes(name) ? 0 : 2];
      }),
    );
  });

  it('asks the list of groups for what has lasted long enough, in the own municipalities', async () => {
    const { reads } = await shownTo({ scope: [dongen] });

    expect(reads.filter((read) => typeof read === 'object')).toEqual([
      { name: 'unreachable', work: 'unreachable', municipalities: [dongen], until: '2026-11-22' },
      { name: 'bouncing', work: 'bouncing', municipalities: [dongen], until: '2026-11-22' },
      { name: 'forming', work: 'forming', municipalities: [dongen], until: '2026-08-23' },
      { name: 'briefing', work: 'briefing', municipalities: [dongen], until: '2026-11-22' },
    ]);
  });

  it('has no list without a right to act on it, and does not read its source', async () => {
    const { shown, reads } = await shownTo({ roles: ['desk-manager'], scope: 'region' });

    expect(shown.lists.map(({ name }) => name)).toEqual(['mailboxes']);
    expect(reads).toEqual(['failingMailboxes']);
  });

  it('shows a desk manager to which mailboxes mail fails, without their addresses', async () => {
    const { shown } = await shownTo({ roles: ['desk-manager'], scope: 'region' });

    expect(worklistResponse.parse(shown)).toEqual(shown);
    expect(shown.lists).toMatchObject([
      { total: 2, work: [{ id: 'postbus-1', name: 'Postbus 1', since: at, days: 1 }, {}] },
    ]);
    expect(JSON.stringify(shown)).not.toContain('@');
  });

  it('has no list before the period of the officer', async () => {
    const { shown } = await shownTo({ validFrom: later({ days: 30 }).toISOString() });

    expect(shown.lists).toEqual([]);
  });

  it('holds no contact details, whatever is stored', async () => {
    const { shown } = await shownTo({ scope: [dongen, waalwijk] });

    expect(JSON.stringify(shown)).not.toMatch(/Test Starter|email|phone|@/);
  });

  it('names the colleague who has a registration open', async () => {
    const opening = {
      officerId: 'colleague',
      officerTitle: 'Wijkagent Rijen',
      groupId: groupId(1),
    };
    const openings = async () => [{ ...opening, at: later({ days: 1, seconds: -60 }) }];

    const { work } = await shownTo({ scope: [dongen, waalwijk] }, { openings });
    const { work: afterwards } = await shownTo({ scope: [dongen, waalwijk] });

    expect(work.flatMap(({ id, openedBy }) => (openedBy ? [[id, openedBy]] : []))).toEqual([
      [groupId(1), ['Wijkagent Rijen']],
    ]);
    expect(afterwards.some(({ openedBy }) => openedBy)).toBe(false);
  });

  it('says which lists could not be read, logs why, and still has the others', async () => {
    const failing = { registrations: () => Promise.reject(new Error('no table')) };

    const { shown, work, log } = await shownTo({ scope: [dongen] }, failing);

    expect(shown.lists.flatMap((list) => ('failed' in list ? [list.name] : []))).toEqual([
      'overdue',
      'toDecide',
      'questionOpen',
    ]);
    expect(work.slice(0, 2).map(({ id }) => id)).toEqual([starterId(1), groupId(11)]);
    expect(log.lines).toMatchObject([{ level: 'error', ids: { source: 'registrations' } }]);
  });
});
