import { Refusal } from '../errors.ts';
import { endOfDay, startOfDay } from '../platform/time.ts';
import {
  grantsOf,
  haveSameRights,
  type Alongside,
  type Officer,
  type OfficerChange,
  type StandIn,
} from './officer.ts';
import {
  isAllowed,
  rightsFrom,
  type Grant,
  type Right,
  type RoleName,
  type Scope,
} from './rights.ts';

/**
 * The maximum number of stand-ins that an officer can have at a time. All of these arrangements must fit in the
 * transaction that ends the officer's access.
 */
export const mostStandIns = 3;
/** The maximum number of ended arrangements that are stored with an officer, for the letters that report their end. */
const mostFormer = 10;
/** The maximum number of days for which somebody can stand in; after that, a new arrangement is needed. */
export const standInDays = 183;

/** The reasons why somebody cannot stand in. */
export type StandInProblem =
  | 'not-a-colleague'
  | 'municipality-elsewhere'
  | 'nothing-to-pass-on'
  | 'period-over'
  | 'period-backwards'
  | 'period-too-long'
  | 'too-many';

export class StandInRefused extends Refusal {
  readonly problem: StandInProblem;

  constructor(problem: StandInProblem) {
    super(`nobody can stand in like this: ${problem}`);
    this.problem = problem;
  }
}

export class StandInNotFound extends Refusal {
  constructor() {
    super('nobody stands in with this id');
  }
}

/**
 * The details that an officer or a manager fills in to arrange a stand-in. The days, such as 2026-12-24, are calendar
 * days in Amsterdam.
 */
export interface StandInRequest {
  readonly municipalities: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
}

interface By {
  /** The id of the officer who arranges this: the one who is away, or a manager. */
  readonly by: string;
  readonly now: Date;
}

/**
 * The roles that a stand-in gets. The role of desk manager is never among them: to replace a manager, another officer
 * must be made a manager.
 */
export function rolesToPassOn({ roles }: Pick<Officer, 'roles'>): readonly RoleName[] {
  return roles.filter((role) => role !== 'desk-manager');
}

/** The colleagues who stand in for an officer now or later, each with the arrangement. */
export function standInsFor(
  officerId: string,
  everybody: readonly Officer[],
  now: Date,
): readonly { readonly colleague: Officer; readonly standIn: StandIn }[] {
  return everybody.flatMap((colleague) =>
    colleague.endedAt === undefined
      ? openOf(colleague, now)
          .filter(({ forOfficerId }) => forOfficerId === officerId)
          .map((standIn) => ({ colleague, standIn }))
      : [],
  );
}

/** The arrangements under which an officer stands in for a colleague, now or later. */
export function openOf({ standsInFor = [] }: Officer, now: Date): readonly StandIn[] {
  return standsInFor.filter(({ until }) => now <= new Date(until));
}

/**
 * The arrangement that currently gives an officer this right in a municipality; undefined if the officer's own roles
 * give it, or if nothing does.
 */
export function standInWith(
  officer: Officer,
  right: Right,
  municipality: string,
  now: Date,
): StandIn | undefined {
  const isGivenBy = (grants: readonly Grant[]): boolean =>
    isAllowed(rightsFrom(grants, officer.organisation, now), right, { municipality });
  if (isGivenBy(grantsOf({ ...officer, standsInFor: [] }))) return undefined;
  return openOf(officer, now).find((standIn) => isGivenBy([standIn]));
}

/**
 * Lets a colleague stand in for an officer. `id` is a ULID in lower case; `everybody` is the list of all officers of
 * the region. The stand-in gets only the officer's own roles, so nobody can pass on roles that they have only as a
 * stand-in. Throws StandInRefused if this is not possible, for one of the reasons in `StandInProblem`.
 */
export function nameStandIn(
  away: Officer,
  colleague: Officer | undefined,
  { municipalities, firstDay, lastDay }: StandInRequest,
  { id, by, now, everybody }: By & { readonly id: string; readonly everybody: readonly Officer[] },
): OfficerChange {
  const roles = rolesToPassOn(away);
  const [from, until] = [startOfDay(firstDay), endOfDay(lastDay)];
  const latest = endOfDay(dayAfter(firstDay, standInDays - 1));
  if (!colleague || !isColleague(away, colleague)) throw new StandInRefused('not-a-colleague');
  if (roles.length === 0) throw new StandInRefused('nothing-to-pass-on');
  if (!municipalities.every((code) => isWithin(away.scope, code)))
    throw new StandInRefused('municipality-elsewhere');
  if (until < from) throw new StandInRefused('period-backwards');
  if (until < now) throw new StandInRefused('period-over');
  if (until > latest) throw new StandInRefused('period-too-long');
  if (standInsFor(away.id, everybody, now).length >= mostStandIns)
    throw new StandInRefused('too-many');
  const standIn: StandIn = {
    id,
    forOfficerId: away.id,
    roles,
    scope: municipalities,
    from: from.toISOString(),
    until: until.toISOString(),
  };
  return {
    officer: next(colleague, [...openOf(colleague, now), standIn]),
    event: {
      name: 'StandInNamed',
      data: { officerId: colleague.id, standInId: id, forOfficerId: away.id, byOfficerId: by },
    },
    alongside: [{ before: away, officer: next(away, away.standsInFor) }],
  };
}

/**
 * Immediately ends an arrangement under which a colleague stands in for an officer. Throws StandInNotFound if there is
 * no such arrangement.
 */
export function endStandIn(
  away: Officer,
  standInId: string,
  { by, now, everybody }: By & { readonly everybody: readonly Officer[] },
): { readonly before: Officer; readonly change: OfficerChange } {
  const found = standInsFor(away.id, everybody, now).find(
    ({ standIn }) => standIn.id === standInId,
  );
  if (!found) throw new StandInNotFound();
  const before = found.colleague;
  const rest = openOf(before, now).filter(({ id }) => id !== standInId);
  const data = { officerId: before.id, standInId, byOfficerId: by };
  return {
    before,
    change: {
      officer: next(before, rest),
      event: { name: 'StandInEnded', data },
      alongside: [{ before: away, officer: next(away, away.standsInFor) }],
    },
  };
}

/** The officer without the arrangement that has this id; undefined if the officer has no such arrangement. */
export function withoutStandIn(officer: Officer, standInId: string): Officer | undefined {
  const { standsInFor = [] } = officer;
  const rest = standsInFor.filter(({ id }) => id !== standInId);
  return rest.length === standsInFor.length ? undefined : next(officer, rest);
}

/**
 * Whether a change to an officer means that colleagues no longer stand in for the officer. This is the case if the
 * officer's access ends, or if the roles, municipalities or organisation change, because the colleagues' rights were
 * based on them.
 */
export function endsStandIns(before: Officer, after: Officer): boolean {
  return after.endedAt !== undefined || !haveSameRights(before, after);
}

/**
 * The colleagues who no longer stand in for an officer after this change; none if `endsStandIns` returns false for the
 * change.
 */
export function standInsLost(
  before: Officer,
  after: Officer,
  everybody: readonly Officer[],
): readonly Alongside[] {
  if (!endsStandIns(before, after)) return [];
  return everybody.flatMap((colleague) => {
    const { standsInFor = [] } = colleague;
    const lost = standsInFor.filter(({ forOfficerId }) => forOfficerId === before.id);
    if (lost.length === 0 || colleague.id === before.id) return [];
    const rest = standsInFor.filter(({ forOfficerId }) => forOfficerId !== before.id);
    return [{ before: colleague, officer: next(colleague, rest), lost: lost.map(({ id }) => id) }];
  });
}

function next(officer: Officer, standsInFor: readonly StandIn[] | undefined): Officer {
  const ended = (officer.standsInFor ?? []).filter(
    ({ id }) => !standsInFor?.some((each) => each.id === id),
  );
  const former = [...(officer.formerStandIns ?? []), ...ended].slice(-mostFormer);
  return {
    ...officer,
    standsInFor,
    ...(former.length === 0 ? {} : { formerStandIns: former }),
    version: officer.version + 1,
  };
}

function isColleague(away: Officer, { id, organisation, endedAt }: Officer): boolean {
  return id !== away.id && organisation === away.organisation && endedAt === undefined;
}

function isWithin(scope: Scope, municipality: string): boolean {
  return scope === 'region' || scope.includes(municipality);
}

function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00.000Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
