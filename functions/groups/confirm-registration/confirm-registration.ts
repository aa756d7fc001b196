import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { ReferenceTaken } from '../../../shared/domain/groups/reference.ts';
import { confirm } from '../../../shared/domain/groups/registration.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly registrations: Pick<RegistrationRepository, 'find' | 'confirm'>;
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
 * Throws CredentialRefused, GroupNotFound or ConfirmationTooLate.
 */
export async function confirmRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<Confirmation> {
  await needs.authority.coordinator(credential, groupId, 'confirm');
  return retryOnConflict(3, () => confirmOnce(needs, groupId));
}

async function confirmOnce(
  { registrations, clock, newReference }: Needs,
  groupId: string,
): Promise<Confirmation> {
  const group = await registrations.find(groupId);
  if (!group) throw new GroupNotFound();
  if (group.reference !== undefined) return { reference: group.reference, alreadyConfirmed: true };
  for (;;) {
    const reference = newReference();
    try {
      await registrations.confirm(group, confirm(group, reference, clock()));
      return { reference, alreadyConfirmed: false };
    } catch (error) {
      if (!(error instanceof ReferenceTaken)) throw error;
    }
  }
}
