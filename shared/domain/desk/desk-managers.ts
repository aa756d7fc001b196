import { Refusal } from '../errors.ts';
import type { RoleName } from './rights.ts';

/** The fields that determine whether an officer manages the desk. */
interface PossibleManager {
  readonly id: string;
  readonly roles: readonly RoleName[];
  readonly endedAt?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** The ids of the desk managers whose role has no end date. Every change increases the version of the list. */
export interface Managers {
  readonly ids: readonly string[];
  readonly version: number;
}

/** The change would leave the region without a desk manager. */
export class LastManager extends Refusal {
  constructor() {
    super('the region would have no desk manager left');
  }
}

/** Whether the officer is a desk manager whose role has no end date. */
export function isManager({ roles, endedAt, validUntil }: Omit<PossibleManager, 'id'>): boolean {
  return roles.includes('desk-manager') && endedAt === undefined && validUntil === undefined;
}

/** Throws LastManager if the officer was the last manager and this change takes that role away. */
export function ensureManagerRemains(
  managers: Managers,
  before: PossibleManager,
  after: PossibleManager,
): void {
  if (isManager(before) && !isManager(after) && managers.ids.every((id) => id === before.id))
    throw new LastManager();
}

/** The list of managers as it must be once this officer has been stored; undefined if the list stays the same. */
export function managersAfter(
  { ids, version }: Managers,
  officer: PossibleManager,
): Managers | undefined {
  if (ids.includes(officer.id) === isManager(officer)) return undefined;
  const others = ids.filter((id) => id !== officer.id);
  return { ids: isManager(officer) ? [...others, officer.id] : others, version: version + 1 };
}
