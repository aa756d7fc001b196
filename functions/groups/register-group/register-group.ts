import {
  registerWithinCaps,
  type RegisterNeeds,
  type RegisterRequest,
} from '../../../shared/auth/register-within-caps.ts';
import type { Registration } from '../../../shared/domain/groups/registration.ts';

/** Stores a registration that a resident makes. Throws the same errors as registerWithinCaps. */
export async function registerGroup(
  needs: RegisterNeeds,
  registration: Registration,
  request: RegisterRequest,
): Promise<{ id: string; confirmBy: string }> {
  return registerWithinCaps(needs, registration, request);
}
