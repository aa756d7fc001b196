import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { TransitionRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { addNote as added } from '../../../shared/domain/groups/note.ts';
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
    const group = await groups.findByReference(reference);
    if (!group) throw new GroupNotFound();
    ensureRight(officer, 'follow-up', group.municipality);
    if (group.forgottenAt !== undefined) throw new TransitionRefused('note', group.status);
    const stored = await notes.of(group.id);
    const id = newId();
    const { id: officerId, title: officerTitle } = officer;
    const by = { officerId, officerTitle, at: clock().toISOString() };
    const changed = { ...stored, notes: added(stored.notes, { id, by, text: body.text }) };
    return notes.add(group, changed, id, request);
  });
}
