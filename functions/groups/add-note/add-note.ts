import { groupOfOfficer } from '../../../shared/auth/group-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { addNote as added, notedBy } from '../../../shared/domain/groups/note.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { AddedNote, GroupRepository, NoteRepository } from '../../../shared/ports/groups.ts';
import type { Clock, IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type { AddNoteBody } from '../../../shared/requests/groups/add-note.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly notes: Pick<NoteRepository, 'of' | 'addedBefore' | 'add'>;
  readonly newId: NewId;
  readonly clock: Clock;
}

/**
 * Adds an officer's note about a group, once per idempotency key. Throws GroupNotFound, OutOfScope if the officer lacks
 * the right in the group's municipality, TransitionRefused if the group has been forgotten, TooManyNotes if the group
 * already has the largest number of notes, or IdempotencyKeyReused if the key was used for a different body.
 */
export async function addNote(
  { groups, notes, newId, clock }: Needs,
  officer: SignedInOfficer,
  reference: string,
  { body, request }: { readonly body: AddNoteBody; readonly request: IdempotencyKey },
): Promise<AddedNote> {
  const before = await notes.addedBefore(request);
  if (before) return before;
  return retryOnConflict(3, async () => {
    const group = await groupOfOfficer(groups, reference, officer, 'follow-up');
    const stored = await notes.of(group.id);
    const id = newId();
    const note = { id, by: notedBy(officer, clock()), text: body.text };
    return notes.add(group, { ...stored, notes: added(group, stored.notes, note) }, id, request);
  });
}
