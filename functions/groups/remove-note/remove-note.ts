import { groupOfOfficer } from '../../../shared/auth/group-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { notedBy, removeNote as removed } from '../../../shared/domain/groups/note.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { AddedNote, GroupRepository, NoteRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly notes: Pick<NoteRepository, 'of' | 'remove'>;
  readonly clock: Clock;
}

/**
 * Removes the text of a note about a group, but keeps who wrote it and who removed it. Throws GroupNotFound, OutOfScope
 * if the officer lacks the right in the group's municipality, TransitionRefused if the group has been forgotten, or
 * NoteNotFound if the group has no note with this id.
 */
export async function removeNote(
  { groups, notes, clock }: Needs,
  officer: SignedInOfficer,
  reference: string,
  noteId: string,
): Promise<AddedNote> {
  return retryOnConflict(3, async () => {
    const group = await groupOfOfficer(groups, reference, officer, 'follow-up');
    const stored = await notes.of(group.id);
    const removal = removed(group, stored.notes, noteId, notedBy(officer, clock()));
    if (removal) await notes.remove(group, { ...stored, notes: removal.notes }, removal.event);
    return { id: noteId };
  });
}
