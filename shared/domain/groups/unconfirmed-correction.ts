import { TransitionRefused } from '../errors.ts';
import { isPast } from '../platform/time.ts';
import type { Coordinator } from './coordinator.ts';
import { correct, type Correction } from './correction.ts';
import type { Change, Group } from './group.ts';
import { correctOwn, type OwnCorrection, type OwnCorrectionContext } from './own-details.ts';
import { ConfirmationTooLate, eventIds } from './registration.ts';

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
  { now, termsVersion }: OwnCorrectionContext,
): Change & { readonly coordinator: Coordinator } {
  if (group.status !== 'submitted') throw new TransitionRefused('correct', group.status);
  if (isPast(group.confirmBy, now)) throw new ConfirmationTooLate();
  const version = group.version + 1;
  const corrected: Group = { ...correct(group, correction, version).group, version };
  return {
    group: corrected,
    coordinator: correctOwn(coordinator, own, { now, termsVersion }),
    event: { name: 'RegistrationCorrected', data: eventIds(corrected) },
  };
}
