import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { Scope } from '../../../shared/domain/desk/rights.ts';
import {
  groupWork,
  lastDayIn,
  listScope,
  mailboxWork,
  openedWork,
  pausedWork,
  registrationLists,
  starterWork,
  within,
  type Work,
} from '../../../shared/domain/desk/worklist.ts';
import {
  worklistNamed,
  worklistNames,
  worklists,
  type WorklistName,
  type WorkSource,
} from '../../../shared/domain/desk/worklists.ts';
import type { GroupList, Worklist } from '../../../shared/ports/desk.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import { codesIn, namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { WorklistResponse, WorkResponse } from '../../../shared/requests/desk/worklist.ts';

interface Needs {
  readonly worklist: Worklist;
  readonly groupList: Pick<GroupList, 'work'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly region: Region;
}

/** How much work there is, and the work itself: all of it or, if the list is long, the part that has waited longest. */
interface Found {
  readonly total: number;
  readonly work: readonly Work[];
}
type Lists = Partial<Record<WorklistName, Found>>;
/** For each list that the officer may see, the municipalities whose work it shows. */
type Scopes = ReadonlyMap<WorklistName, Scope>;
interface Reading {
  readonly officerId: string;
  readonly scopes: Scopes;
  readonly now: Date;
}

/** For each source, how to read the lists that come from it. */
const readers: Readonly<Record<WorkSource, (needs: Needs, reading: Reading) => Promise<Lists>>> = {
  registrations: async ({ worklist }, { scopes, officerId, now }) => {
    const [waiting, openings] = await Promise.all([worklist.registrations(), worklist.openings()]);
    const lists = registrationLists(waiting, now);
    const opened = (work: readonly Work[]) => openedWork(work, openings, officerId, now);
    return inScope(scopes, {
      overdue: opened(lists.overdue),
      toDecide: opened(lists.toDecide),
      questionOpen: opened(lists.questionOpen),
    });
  },
  starters: async ({ worklist }, { scopes, now }) =>
    inScope(scopes, { starters: starterWork(await worklist.starters(), now) }),
  joining: async ({ worklist }, { scopes, now }) =>
    inScope(scopes, { paused: pausedWork(await worklist.pausedGroups(), now) }),
  mailboxes: async ({ worklist }, { scopes, now }) =>
    inScope(scopes, { mailboxes: mailboxWork(await worklist.failingMailboxes(), now) }),
  groupList: async ({ groupList, region }, { scopes, now }) => {
    const searches = [...scopes].flatMap(([name, scope]) => {
      const { work } = worklistNamed(name);
      const municipalities = codesIn(region, scope);
      return work === undefined
        ? []
        : [{ name, work, municipalities, until: lastDayIn(name, now) }];
    });
    const found = await groupList.work(searches);
    return Object.fromEntries(
      found.map(({ total, groups }, index) => [
        searches[index]?.name,
        { total, work: groups.map((group) => groupWork(group, now)) },
      ]),
    );
  },
};

/**
 * The lists that the officer has a right to see, each with the work in the municipalities where that right applies. A
 * source is read only if the officer sees a list that comes from it. If a source cannot be read, only the lists that
 * come from it are marked as failed.
 */
export async function showWorklist(
  needs: Needs,
  { id: officerId, rights }: Pick<SignedInOfficer, 'id' | 'rights'>,
): Promise<WorklistResponse> {
  const scopes = new Map(
    worklistNames
      .map((name): [WorklistName, Scope] => [name, listScope(rights, name)])
      .filter(([, scope]) => scope.length > 0),
  );
  const reading = { officerId, scopes, now: needs.clock() };
  const sources = new Set([...scopes.keys()].map((name) => worklists[name].source));
  const found = new Map(
    await Promise.all(
      [...sources].map(
        async (source) => [source, await listsFrom(source, needs, reading)] as const,
      ),
    ),
  );
  return {
    lists: [...scopes.keys()].map((name) => {
      const list = found.get(worklists[name].source)?.[name];
      if (!list) return { name, failed: true };
      return { name, total: list.total, work: list.work.map((work) => named(needs.region, work)) };
    }),
  };
}

/** Limits each list to the work that the officer may see, and counts that work. */
function inScope(scopes: Scopes, lists: Partial<Record<WorklistName, readonly Work[]>>): Lists {
  return Object.fromEntries(
    Object.entries(lists).map(([name, all]) => {
      const work = within(scopes.get(name as WorklistName) ?? [], all);
      return [name, { total: work.length, work }];
    }),
  );
}

/** Reads the lists that come from this source. If that fails, logs the error and returns no lists. */
async function listsFrom(source: WorkSource, needs: Needs, reading: Reading): Promise<Lists> {
  try {
    return await readers[source](needs, reading);
  } catch (error) {
    needs.log.error('work cannot be read', error, { source });
    return {};
  }
}

function named(region: Region, { openedBy, ...work }: Work): WorkResponse {
  return {
    ...work,
    municipality: namedMunicipality(region, work.municipality),
    ...(openedBy ? { openedBy: openedBy.map(({ officerTitle }) => officerTitle) } : {}),
  };
}
