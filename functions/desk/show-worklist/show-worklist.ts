import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { Scope } from '../../../shared/domain/desk/rights.ts';
import {
  listScope,
  pausedWork,
  registrationLists,
  starterWork,
  within,
  type Work,
} from '../../../shared/domain/desk/worklist.ts';
import {
  worklistNames,
  worklists,
  type WorklistName,
  type WorkSource,
} from '../../../shared/domain/desk/worklists.ts';
import type { Worklist } from '../../../shared/ports/desk.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { WorklistResponse } from '../../../shared/requests/desk/worklist.ts';

interface Needs {
  readonly worklist: Worklist;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly region: Region;
}

type Lists = Partial<Record<WorklistName, readonly Work[]>>;

/** How to read the lists that come from each source, in the whole region. */
const readers: Readonly<Record<WorkSource, (needs: Needs, now: Date) => Promise<Lists>>> = {
  registrations: async ({ worklist }, now) =>
    registrationLists(await worklist.registrations(), now),
  starters: async ({ worklist }, now) => ({
    starters: starterWork(await worklist.starters(), now),
  }),
  joining: async ({ worklist }, now) => ({
    paused: pausedWork(await worklist.pausedGroups(), now),
  }),
};

/**
 * The lists that the officer has a right to see, each with the work in the municipalities where that right applies. A
 * source is read only if the officer sees a list that comes from it. If reading it fails, only its own lists are
 * missing.
 */
export async function showWorklist(
  needs: Needs,
  { rights }: Pick<SignedInOfficer, 'rights'>,
): Promise<WorklistResponse> {
  const scopes = new Map(
    worklistNames
      .map((name): [WorklistName, Scope] => [name, listScope(rights, name)])
      .filter(([, scope]) => scope.length > 0),
  );
  const now = needs.clock();
  const sources = new Set([...scopes.keys()].map((name) => worklists[name].source));
  const found = new Map(
    await Promise.all(
      [...sources].map(async (source) => [source, await listsFrom(source, needs, now)] as const),
    ),
  );
  return {
    lists: [...scopes].map(([name, scope]) => {
      const all = found.get(worklists[name].source)?.[name];
      if (!all) return { name, failed: true };
      const work = within(scope, all);
      return { name, total: work.length, work: work.map((each) => named(needs.region, each)) };
    }),
  };
}

/** The lists from this source; none if it cannot be read. */
async function listsFrom(source: WorkSource, needs: Needs, now: Date): Promise<Lists> {
  try {
    return await readers[source](needs, now);
  } catch (error) {
    needs.log.error('work cannot be read', error, { source });
    return {};
  }
}

function named(region: Region, work: Work) {
  return { ...work, municipality: namedMunicipality(region, work.municipality) };
}
