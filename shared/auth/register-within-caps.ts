import type { OnBehalf } from '../domain/groups/on-behalf.ts';
import { register, type Registration } from '../domain/groups/registration.ts';
import { ensureIndexable } from '../linking/indexable.ts';
import type { ContactDigester, Sender } from '../ports/access.ts';
import type { RegistrationRepository } from '../ports/groups.ts';
import type { Clock, IdempotencyKey, NewId } from '../ports/platform.ts';
import type { Region } from '../regions/region.ts';
import { findable } from './contact-digests.ts';
import type { MailCaps } from './mail-caps.ts';

export interface RegisterNeeds {
  readonly caps: Pick<MailCaps, 'firstLetter'>;
  readonly registrations: Pick<RegistrationRepository, 'register'>;
  readonly digester: ContactDigester;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface RegisterRequest {
  readonly sender: Sender;
  readonly request: IdempotencyKey;
}

/**
 * Stores a registration, once per idempotency key, unless a cap has been reached. Throws AreaRefused if the area cannot
 * be indexed; otherwise, throws the same errors as `RegistrationRepository.register`.
 */
export async function registerWithinCaps(
  { caps, registrations, digester, region, clock, newId }: RegisterNeeds,
  registration: Registration,
  { sender, request }: RegisterRequest,
  onBehalf?: OnBehalf,
): Promise<{ id: string; confirmBy: string }> {
  ensureIndexable(registration.area.polygon);
  const registered = register(registration, {
    now: clock(),
    groupId: newId(),
    coordinatorId: newId(),
    termsVersion: region.termsVersion,
    ...(onBehalf && { onBehalf }),
  });
  const change = {
    ...registered,
    coordinator: await findable(registered.coordinator, digester),
  };
  const letter = {
    email: registration.coordinator.email,
    subject: { kind: 'registration', id: change.group.id },
  } as const;
  return caps.firstLetter(letter, sender, (admission) =>
    registrations.register(change, request, admission),
  );
}
