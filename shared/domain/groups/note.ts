import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal } from '../errors.ts';
import type { Group } from './group.ts';

/** The largest number of notes that can be kept about a group. Notes that have been removed do not count. */
export const mostNotes = 40;

/** The group already has the largest number of notes. */
export class TooManyNotes extends Refusal {
  constructor() {
    super('the largest number of notes are already kept about this group');
  }
}

/** The group has no note with this id. */
export class NoteNotFound extends Refusal {
  constructor() {
    super('no such note');
  }
}

/** An officer who wrote or removed a note, and when. */
export interface NotedBy {
  readonly officerId: string;
  /** The officer's job title at the time. */
  readonly officerTitle: string;
  readonly at: string;
}

/** What an officer wrote about a group for colleagues on the same desk; never shown to coordinators or residents. */
export interface Note {
  readonly id: string;
  readonly by: NotedBy;
  /** Absent once the note has been removed. */
  readonly text?: string | undefined;
  readonly removed?: NotedBy | undefined;
}

/**
 * Adds a note, and keeps only the latest `mostNotes` of the notes that have been removed. Throws TooManyNotes if there
 * are already `mostNotes` others.
 */
export function addNote(notes: readonly Note[], note: Note): readonly Note[] {
  const [current, removed] = [notes.filter(isKept), notes.filter((each) => !isKept(each))];
  if (current.length >= mostNotes) throw new TooManyNotes();
  const forgotten = new Set(removed.slice(0, -mostNotes));
  return [...notes.filter((each) => !forgotten.has(each)), note];
}

/** The notes about a group after one was removed, and the event that reports the removal; they are stored together. */
export interface NoteRemoval {
  readonly notes: readonly Note[];
  readonly event: DomainEvent;
}

/**
 * Removes the text of a note about a group, and records who removed it. Returns undefined if somebody has already done
 * that. Throws NoteNotFound if there is no note with this id.
 */
export function removeNote(
  { id: groupId, municipality }: Pick<Group, 'id' | 'municipality'>,
  notes: readonly Note[],
  noteId: string,
  removed: NotedBy,
): NoteRemoval | undefined {
  const note = notes.find(({ id }) => id === noteId);
  if (!note) throw new NoteNotFound();
  if (!isKept(note)) return undefined;
  const { officerId } = removed;
  return {
    notes: notes.map((each) => (each === note ? { id: noteId, by: note.by, removed } : each)),
    event: { name: 'NoteRemoved', data: { groupId, municipality, noteId, officerId } },
  };
}

function isKept({ removed }: Note): boolean {
  return removed === undefined;
}
