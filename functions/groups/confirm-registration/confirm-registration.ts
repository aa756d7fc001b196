import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { ReferenceTaken } from '../../../shared/domain/groups/reference.ts';
import { confirm, ConfirmationTooLate } from '../../../shared/domain/groups/registration.ts';
import { counting } from '../../../shared/domain/platform/caps.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority, Sender } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'confirmed'>;
  readonly registrations: Pick<RegistrationRepository, 'find' | 'coordinators' | 'confirm'>;
  readonly firstLetters: Pick<FirstLetters, 'confirmed'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
  /** Generates a random reference. It is unlikely, but possible, that the reference is already in use. */
  readonly newReference: () => string;
}

interface Confirmation {
  readonly reference: string;
  readonly alreadyConfirmed: boolean;
}

/**
 * Confirms the coordinator's email address; repeating this returns the same reference and changes nothing.
 * Throws CredentialRefused, GroupNotFound, ConfirmationTooLate or TooManyRequests.
 */
export async function confirmRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
  sender: Sender,
): Promise<Confirmation> {
  await needs.authority.coordinator(credential, groupId, 'confirm');
  const confirmation = await retryOnConflict(3, () => confirmOnce(needs, groupId, sender));
  await needs.firstLetters.confirmed(groupId);
  return confirmation;
}

async function confirmOnce(
  { caps, registrations, clock, newReference }: Needs,
  groupId: string,
  sender: Sender,
): Promise<Confirmation> {
  const group = await registrations.find(groupId);
  if (!group) throw new GroupNotFound();
  if (group.reference !== undefined) return { reference: group.reference, alreadyConfirmed: true };
  const [coordinator] = await registrations.coordinators(groupId);
  // The registration has expired, or somebody has confirmed it since it was read.
  if (!coordinator)
    throw group.status === 'expired' ? new ConfirmationTooLate() : new ConcurrentChange();
  const act = { email: coordinator.email, shared: [counting('municipality', group.municipality)] };
  for (;;) {
    const reference = newReference();
    const change = confirm(group, reference, clock());
    try {
      await caps.confirmed(act, sender, (admission) =>
        registrations.confirm(group, change, admission),
      );
      return { reference, alreadyConfirmed: false };
    } catch (error) {
      if (!(error instanceof ReferenceTaken)) throw error;
    }
  }
}
