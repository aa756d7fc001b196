import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { register, type Registration } from '../../../shared/domain/groups/registration.ts';
import { ensureIndexable } from '../../../shared/linking/indexable.ts';
import type { Sender } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock, NewId, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'firstLetter'>;
  readonly registrations: Pick<RegistrationRepository, 'register'>;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Stores a registration, once per idempotency key, unless a cap has been reached. Throws AreaRefused,
 * IdempotencyKeyReused, TooManyRequests, FirstMailStopped or ConcurrentChange.
 */
export async function registerGroup(
  { caps, registrations, region, clock, newId }: Needs,
  registration: Registration,
  { sender, request }: { readonly sender: Sender; readonly request: IdempotencyKey },
): Promise<{ id: string; confirmBy: string }> {
  ensureIndexable(registration.area.polygon);
  const change = register(registration, {
    now: clock(),
    groupId: newId(),
    coordinatorId: newId(),
    termsVersion: region.termsVersion,
  });
  const letter = {
    email: registration.coordinator.email,
    subject: { kind: 'registration', id: change.group.id },
  } as const;
  return caps.firstLetter(letter, sender, (admission) =>
    registrations.register(change, request, admission),
  );
}
