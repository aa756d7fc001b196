import { canonicalPolygon, type Area } from '../areas/area.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { endOfDayAfter, isPast } from '../platform/time.ts';
import type { Coordinator } from './coordinator.ts';
import type { Change, Group, Phase } from './group.ts';
import type { OnBehalf } from './on-behalf.ts';

/** The email address was not confirmed in time. */
export class ConfirmationTooLate extends Refusal {
  constructor() {
    super('the time to confirm is over');
  }
}

/** How many days after the day of registration the email address can still be confirmed (design, section 4). */
export const confirmationDays = retentionTerms.group.submitted.days;

/** The validated contents of a registration form. */
export interface Registration {
  readonly name: string;
  readonly municipality: string;
  readonly phase: Phase;
  readonly participants: number;
  readonly area: Area;
  readonly briefingGiven: boolean;
  readonly coordinator: { readonly name: string; readonly email: string; readonly phone: string };
  readonly consents: { readonly terms: true; readonly shareContact: boolean };
}

interface RegistrationContext {
  readonly now: Date;
  readonly groupId: string;
  readonly coordinatorId: string;
  readonly termsVersion: string;
  /** Set if an officer registers the group on behalf of the coordinator. */
  readonly onBehalf?: OnBehalf;
}

/** Creates a new group and its first coordinator, whose email address has yet to be confirmed. */
export function register(
  registration: Registration,
  context: RegistrationContext,
): Change & { readonly coordinator: Coordinator } {
  const at = context.now.toISOString();
  const consent = { givenAt: at, textVersion: context.termsVersion };
  const group: Group = {
    id: context.groupId,
    name: registration.name,
    municipality: registration.municipality,
    area: {
      polygon: canonicalPolygon(registration.area.polygon),
      streets: registration.area.streets,
    },
    areaVersion: 1,
    phase: registration.phase,
    participants: registration.participants,
    briefing: registration.briefingGiven ? 'given' : 'none',
    status: 'submitted',
    version: 1,
    registeredAt: at,
    confirmBy: endOfDayAfter(context.now, confirmationDays).toISOString(),
    ...(context.onBehalf ? { onBehalf: context.onBehalf } : {}),
  };
  const coordinator: Coordinator = {
    id: context.coordinatorId,
    groupId: context.groupId,
    ...registration.coordinator,
    role: 'first',
    consents: {
      terms: consent,
      ...(registration.consents.shareContact ? { shareContact: consent } : {}),
    },
    mailState: 'ok',
  };
  const data = {
    ...eventIds(group),
    ...(context.onBehalf ? { officerId: context.onBehalf.officerId } : {}),
  };
  return { group, coordinator, event: { name: 'GroupRegistered', data } };
}

/** A change that confirms a registration, and thereby gives the group its reference. */
export interface Confirmation extends Change {
  readonly group: Group & { readonly reference: string };
}

/**
 * Records that the coordinator confirmed the email address. Throws ConfirmationTooLate if the deadline has passed, or
 * TransitionRefused if the registration is no longer unconfirmed.
 */
export function confirm(group: Group, reference: string, now: Date): Confirmation {
  if (group.status === 'expired') throw new ConfirmationTooLate();
  if (group.status !== 'submitted') throw new TransitionRefused('confirm', group.status);
  if (isPast(group.confirmBy, now)) throw new ConfirmationTooLate();
  const confirmed = {
    ...group,
    status: 'pending' as const,
    reference,
    confirmedAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: confirmed, event: { name: 'RegistrationConfirmed', data: eventIds(confirmed) } };
}

/**
 * Expires a registration that was not confirmed in time. Clears free text, because it may name people; the caller
 * removes the coordinators in the same transaction. Throws TransitionRefused if it has been confirmed or withdrawn, or
 * its deadline has not passed yet.
 */
export function expire(group: Group, now: Date): Change {
  if (group.status !== 'submitted' || !isPast(group.confirmBy, now)) {
    throw new TransitionRefused('expire', group.status);
  }
  const area = { ...group.area, streets: '' };
  const expired: Group = {
    ...group,
    name: '',
    area,
    status: 'expired',
    version: group.version + 1,
  };
  return { group: expired, event: { name: 'RegistrationExpired', data: eventIds(expired) } };
}

/** The data common to all events that report a new version of a group. */
export function eventIds(group: Group): { groupId: string; municipality: string; version: number } {
  return { groupId: group.id, municipality: group.municipality, version: group.version };
}
