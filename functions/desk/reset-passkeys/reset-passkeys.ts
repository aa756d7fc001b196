import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { ensureSeen } from '../../../shared/domain/desk/officer.ts';
import { resetPasskeys as reset } from '../../../shared/domain/desk/reset-passkeys.ts';
import type { PasskeyRepository } from '../../../shared/ports/desk-passkeys.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { ChangedOfficerResponse } from '../../../shared/requests/desk/manage-officers.ts';
import type { ResetPasskeysBody } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'find' | 'save'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer'>;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
}

/**
 * Removes all passkeys of an officer who has lost them, ends all of the officer's sessions, and mails an invitation to
 * create another passkey. Throws OfficerNotFound, or ConcurrentChange if the officer has changed since the version that
 * the manager was looking at.
 */
export async function resetPasskeys(
  { officers, passkeys, region, clock }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
  { email, version }: ResetPasskeysBody,
): Promise<ChangedOfficerResponse> {
  const officer = ensureSeen(await officers.find(id), version);
  const municipalities = region.municipalities.map(({ code }) => code);
  const own = await passkeys.ofOfficer(id);
  const change = reset(officer, own, { email, by, now: clock(), municipalities });
  await officers.save(officer, change);
  return { id, version: change.officer.version };
}
