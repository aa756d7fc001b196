import { starterOfOfficer } from '../../../shared/auth/starter-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { starterViewingRecord } from '../../../shared/domain/desk/viewing-record.ts';
import type { ViewingRecords } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { StarterContactResponse } from '../../../shared/requests/starting/responses.ts';
import type { ShowStarterContactBody } from '../../../shared/requests/starting/show-starter-contact.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly viewings: ViewingRecords;
  /** Returns 32 random hexadecimal digits. */
  readonly newTraceId: () => string;
  readonly clock: Clock;
}

/**
 * Stores the viewing record, and then returns the starter's name and address. Throws StarterNotFound or OutOfScope,
 * or if the record cannot be stored.
 */
export async function showStarterContact(
  { starters, viewings, newTraceId, clock }: Needs,
  officer: SignedInOfficer,
  id: string,
  { reason }: ShowStarterContactBody,
): Promise<StarterContactResponse> {
  const { name, email } = await starterOfOfficer(starters, id, officer, 'contacts.see');
  const traceId = newTraceId();
  await viewings.write([starterViewingRecord(id, officer, { traceId, reason, at: clock() })]);
  return { traceId, name, email };
}
