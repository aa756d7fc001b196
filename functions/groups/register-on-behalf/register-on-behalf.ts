import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { register } from '../../../shared/domain/groups/registration.ts';
import { ensureIndexable } from '../../../shared/linking/indexable.ts';
import type { Sender } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock, IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { RegisterOnBehalfBody } from '../../../shared/requests/groups/register-on-behalf.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'firstLetter'>;
  readonly registrations: Pick<RegistrationRepository, 'register'>;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Stores a registration that an officer makes on behalf of a coordinator, once per idempotency key, unless a cap has
 * been reached. No decision can be made on it until the coordinator has confirmed it. Throws RightMissing, AreaRefused,
 * IdempotencyKeyReused, TooManyRequests, FirstMailStopped or ConcurrentChange.
 */
export async function registerOnBehalf(
  { caps, registrations, region, clock, newId }: Needs,
  officer: SignedInOfficer,
  { conversation, consents, ...form }: RegisterOnBehalfBody,
  { sender, request }: { readonly sender: Sender; readonly request: IdempotencyKey },
): Promise<{ id: string; confirmBy: string }> {
  ensureRight(officer, 'follow-up', form.municipality);
  ensureIndexable(form.area.polygon);
  const { id: officerId, title: officerTitle, organisation } = officer;
  const { agreed: terms, shareContact } = consents;
  const change = register(
    { ...form, consents: { terms, shareContact } },
    {
      now: clock(),
      groupId: newId(),
      coordinatorId: newId(),
      termsVersion: region.termsVersion,
      onBehalf: { officerId, officerTitle, organisation, conversation },
    },
  );
  const letter = {
    email: form.coordinator.email,
    subject: { kind: 'registration', id: change.group.id },
  } as const;
  return caps.firstLetter(letter, sender, (admission) =>
    registrations.register(change, request, admission),
  );
}
