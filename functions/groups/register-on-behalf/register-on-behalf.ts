import {
  registerWithinCaps,
  type RegisterNeeds,
  type RegisterRequest,
} from '../../../shared/auth/register-within-caps.ts';
import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { RegisterOnBehalfBody } from '../../../shared/requests/groups/register-on-behalf.ts';

/**
 * Stores a registration that an officer makes on behalf of a coordinator, once per idempotency key, unless a cap has
 * been reached. No decision can be made on it until the coordinator has confirmed it. Throws RightMissing, AreaRefused,
 * IdempotencyKeyReused, TooManyRequests, FirstMailStopped or ConcurrentChange.
 */
export async function registerOnBehalf(
  needs: RegisterNeeds,
  officer: SignedInOfficer,
  { conversation, consents, ...form }: RegisterOnBehalfBody,
  request: RegisterRequest,
): Promise<{ id: string; confirmBy: string }> {
  ensureRight(officer, 'follow-up', form.municipality);
  const { id: officerId, title: officerTitle, organisation } = officer;
  const { agreed: terms, shareContact } = consents;
  return registerWithinCaps(needs, { ...form, consents: { terms, shareContact } }, request, {
    officerId,
    officerTitle,
    organisation,
    conversation,
  });
}
