import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { viewingRecords } from '../../../shared/domain/desk/viewing-record.ts';
import { firstBeforeOthers } from '../../../shared/domain/groups/coordinator.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { ViewingRecords } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type {
  ContactsResponse,
  ShowContactsBody,
} from '../../../shared/requests/groups/show-contacts.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly viewings: ViewingRecords;
  /** Returns 32 random hexadecimal digits. */
  readonly newTraceId: () => string;
  readonly clock: Clock;
}

/**
 * Stores the viewing records, and then returns the contact details of a group's coordinators. Returns an empty list if
 * the coordinators have been removed. Throws GroupNotFound or OutOfScope, or if the records cannot be stored.
 */
export async function showContacts(
  { groups, viewings, newTraceId, clock }: Needs,
  officer: SignedInOfficer,
  groupId: string,
  { reason }: ShowContactsBody,
): Promise<ContactsResponse> {
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  ensureRight(officer, 'contacts.see', group.municipality);
  const coordinators = await groups.coordinators(groupId);
  const traceId = newTraceId();
  if (coordinators.length > 0)
    await viewings.write(viewingRecords(coordinators, officer, { traceId, reason, at: clock() }));
  return {
    traceId,
    coordinators: firstBeforeOthers(coordinators).map(({ role, name, email, phone }) => ({
      role,
      name,
      email,
      phone,
    })),
  };
}
