import { findable } from '../../../shared/auth/contact-digests.ts';
import { ConcurrentChange, TransitionRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate } from '../../../shared/domain/groups/registration.ts';
import { correctUnconfirmed } from '../../../shared/domain/groups/unconfirmed-correction.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { ensureFits } from '../../../shared/linking/fitting-area.ts';
import type { Authority, ContactDigester } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { CorrectRegistrationBody } from '../../../shared/requests/groups/correct-registration.ts';

interface Needs {
  readonly registrations: Pick<RegistrationRepository, 'find' | 'coordinators' | 'correct'>;
  readonly digester: ContactDigester;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
  readonly region: Pick<Region, 'municipalities' | 'termsVersion'>;
}

/**
 * Applies the corrections that the coordinator makes to a registration before confirming it. Throws AreaRefused,
 * CredentialRefused, GroupNotFound, ConfirmationTooLate, TransitionRefused or ConcurrentChange.
 */
export async function correctRegistration(
  { registrations, digester, authority, clock, region }: Needs,
  groupId: string,
  credential: string | undefined,
  body: CorrectRegistrationBody,
): Promise<{ id: string; confirmBy: string }> {
  await authority.coordinator(credential, groupId, 'confirm');
  return retryOnConflict(3, async () => {
    const group = await registrations.find(groupId);
    if (!group) throw new GroupNotFound();
    if (group.status === 'expired') throw new ConfirmationTooLate();
    if (group.status !== 'submitted') throw new TransitionRefused('correct', group.status);
    if (body.correction?.area) ensureFits(body.correction.area, group, region);
    const [coordinator] = await registrations.coordinators(groupId);
    if (!coordinator) throw new ConcurrentChange();
    const before = { group, coordinator };
    const context = { now: clock(), termsVersion: region.termsVersion };
    const corrected = correctUnconfirmed(before, body, context);
    await registrations.correct(before, {
      ...corrected,
      coordinator: await findable(corrected.coordinator, digester),
    });
    return { id: group.id, confirmBy: group.confirmBy };
  });
}
