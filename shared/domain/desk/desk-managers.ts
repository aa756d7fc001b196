import { Refusal } from '../errors.ts';
import type { RoleName } from './rights.ts';

/** What tells whether an officer manages the desk. */
interface PossibleManager {
  readonly id: string;
  readonly roles: readonly RoleName[];
  readonly endedAt?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** The ids of the officers who manage the desk until somebody ends that. Every change gives the list another version. */
export interface Managers {
  readonly ids: readonly string[];
  readonly version: number;
}

/** Without this officer, nobody would manage the desk of the region. */
export class LastManager extends Refusal {
  constructor() {
    super('the region would have no desk manager left');
  }
}

/** Whether the officer manages the desk, and goes on doing so until somebody ends that. */
export function isManager({ roles, endedAt, validUntil }: Omit<PossibleManager, 'id'>): boolean {
  return roles.includes('desk-manager') && endedAt === undefined && validUntil === undefined;
}

/** Throws LastManager if the officer was the last of the managers and stops being one. */
export function ensureManagerRemains(
  managers: Managers,
  before: PossibleManager,
  after: PossibleManager,
): void {
  if (isManager(before) && !isManager(after) && managers.ids.every((id) => id === before.id))
    throw new LastManager();
}

/** The managers once this officer is stored; undefined if that changes nothing. */
export function managersAfter(
  { ids, version }: Managers,
  officer: PossibleManager,
): Managers | undefined {
  if (ids.includes(officer.id) === isManager(officer)) return undefined;
  const others = ids.filter((id) => id !== officer.id);
  return { ids: isManager(officer) ? [...others, officer.id] : others, version: version + 1 };
}
