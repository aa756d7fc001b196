import { TransitionRefused } from '../errors.ts';
import type { Change, Group } from './group.ts';
import { eventIds } from './registration.ts';
import { forgetNow } from './retention.ts';
import { isWaiting } from './waiting.ts';

/**
 * Withdraws an undecided registration at the request of whoever owns the mailbox. If the address was never confirmed,
 * the data may be about somebody else, so it is removed at once; the caller removes the coordinators in the same
 * transaction. Throws TransitionRefused if a decision has been made on the registration, or it has expired or already
 * been withdrawn.
 */
export function withdraw(group: Group, now: Date): Change {
  const isUnconfirmed = group.status === 'submitted';
  if (!isUnconfirmed && !isWaiting(group)) throw new TransitionRefused('withdraw', group.status);
  const withdrawn: Group = {
    ...(isUnconfirmed ? forgetNow(group, now).group : group),
    status: 'withdrawn',
    withdrawnAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: withdrawn, event: { name: 'RegistrationWithdrawn', data: eventIds(withdrawn) } };
}
