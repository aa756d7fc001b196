import { register, type Registration } from '../../../shared/domain/groups/registration.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { ensureIndexable } from '../../../shared/linking/indexable.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock, NewId, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs {
  readonly registrations: Pick<RegistrationRepository, 'register'>;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Stores a registration, once per idempotency key. Throws AreaRefused, IdempotencyKeyReused or ConcurrentChange. */
export async function registerGroup(
  { registrations, region, clock, newId }: Needs,
  registration: Registration,
  idempotencyKey: IdempotencyKey,
): Promise<{ id: string; confirmBy: string }> {
  ensureIndexable(registration.area.polygon);
  const change = register(registration, {
    now: clock(),
    groupId: newId(),
    coordinatorId: newId(),
    termsVersion: region.termsVersion,
  });
  return retryOnConflict(3, () => registrations.register(change, idempotencyKey));
}
