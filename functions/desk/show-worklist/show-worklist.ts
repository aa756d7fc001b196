import { scopeOf, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import {
  pausedWork,
  registrationLists,
  starterWork,
  within,
  workRights,
  type Worklists,
} from '../../../shared/domain/desk/worklist.ts';
import type { Worklist } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { WorklistResponse } from '../../../shared/requests/desk/worklist.ts';

interface Needs {
  readonly worklist: Worklist;
  readonly clock: Clock;
  readonly region: Region;
}

/**
 * The work that is waiting for the officer. Each list covers only the municipalities in which the officer has the right
 * for that kind of work, and if there are no such municipalities, the list is not even read.
 */
export async function showWorklist(
  { worklist, clock, region }: Needs,
  officer: SignedInOfficer,
): Promise<WorklistResponse> {
  const now = clock();
  const own = async <Work extends { readonly municipality: string }>(
    kind: keyof typeof workRights,
    read: () => Promise<readonly Work[]>,
  ): Promise<readonly Work[]> => {
    const scope = scopeOf(officer, workRights[kind]);
    return scope.length === 0 ? [] : within(scope, await read());
  };
  const [registrations, starters, paused] = await Promise.all([
    own('registrations', () => worklist.registrations()),
    own('starters', () => worklist.starters()),
    own('pausedGroups', () => worklist.pausedGroups()),
  ]);
  const lists: Worklists = {
    ...registrationLists(registrations, now),
    starters: starterWork(starters, now),
    paused: pausedWork(paused, now),
  };
  const named = <Work extends { readonly municipality: string }>(work: readonly Work[]) =>
    work.map((each) => ({ ...each, municipality: namedMunicipality(region, each.municipality) }));
  return {
    overdue: named(lists.overdue),
    toDecide: named(lists.toDecide),
    questionOpen: named(lists.questionOpen),
    starters: named(lists.starters),
    paused: named(lists.paused),
  };
}
