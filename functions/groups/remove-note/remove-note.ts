import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { TransitionRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { removeNote as removed } from '../../../shared/domain/groups/note.ts';
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
    const group = await groups.findByReference(reference);
    if (!group) throw new GroupNotFound();
    ensureRight(officer, 'follow-up', group.municipality);
    if (group.forgottenAt !== undefined) throw new TransitionRefused('note', group.status);
    const stored = await notes.of(group.id);
    const { id: officerId, title: officerTitle } = officer;
    const by = { officerId, officerTitle, at: clock().toISOString() };
    const removal = removed(group, stored.notes, noteId, by);
    if (removal) await notes.remove(group, { ...stored, notes: removal.notes }, removal.event);
    return { id: noteId };
  });
}
