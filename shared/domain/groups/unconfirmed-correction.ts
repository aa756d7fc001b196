import { TransitionRefused } from '../errors.ts';
import { isPast } from '../platform/time.ts';
import type { Coordinator } from './coordinator.ts';
import { correct, type Correction } from './correction.ts';
import type { Change, Group } from './group.ts';
import { ConfirmationTooLate, eventIds } from './registration.ts';

/** The corrections that coordinators make to their own details. A field that is absent stays as it is. */
export interface OwnCorrection {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly shareContact?: boolean | undefined;
}

interface UnconfirmedCorrection {
  readonly correction?: Correction | undefined;
  readonly own?: OwnCorrection | undefined;
}

/**
 * Applies a coordinator's corrections to a registration that has not been confirmed. Throws ConfirmationTooLate if the
 * deadline for confirming has passed, or TransitionRefused if the registration is no longer unconfirmed.
 */
export function correctUnconfirmed(
  { group, coordinator }: { readonly group: Group; readonly coordinator: Coordinator },
  { correction = {}, own = {} }: UnconfirmedCorrection,
  { now, termsVersion }: { readonly now: Date; readonly termsVersion: string },
): Change & { readonly coordinator: Coordinator } {
  if (group.status !== 'submitted') throw new TransitionRefused('correct', group.status);
  if (isPast(group.confirmBy, now)) throw new ConfirmationTooLate();
  const version = group.version + 1;
  const corrected: Group = { ...correct(group, correction, version).group, version };
  return {
    group: corrected,
    coordinator: {
      ...coordinator,
      name: own.name ?? coordinator.name,
      phone: own.phone ?? coordinator.phone,
      consents: consentsAfter(coordinator, own, {
        givenAt: now.toISOString(),
        textVersion: termsVersion,
      }),
    },
    event: { name: 'RegistrationCorrected', data: eventIds(corrected) },
  };
}

function consentsAfter(
  { consents: { terms, shareContact } }: Coordinator,
  { shareContact: shares = shareContact !== undefined }: OwnCorrection,
  given: NonNullable<Coordinator['consents']['shareContact']>,
): Coordinator['consents'] {
  return { terms, ...(shares ? { shareContact: shareContact ?? given } : {}) };
}
