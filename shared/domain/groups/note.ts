import type { DomainEvent } from '../../../events/catalogue.ts';
import type { SignedInOfficer } from '../desk/officer-session.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
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

/** This officer, who writes or removes a note at this moment. */
export function notedBy(
  { id: officerId, title: officerTitle }: Pick<SignedInOfficer, 'id' | 'title'>,
  now: Date,
): NotedBy {
  return { officerId, officerTitle, at: now.toISOString() };
}

/**
 * Adds a note about a group. Of the notes that have been removed, only the latest `mostNotes` are kept. Throws
 * TransitionRefused if the group has been forgotten, or TooManyNotes.
 */
export function addNote(
  group: Pick<Group, 'status' | 'forgottenAt'>,
  notes: readonly Note[],
  note: Note,
): readonly Note[] {
  ensureNotForgotten(group);
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
 * that. Throws TransitionRefused if the group has been forgotten, or NoteNotFound.
 */
export function removeNote(
  group: Pick<Group, 'id' | 'municipality' | 'status' | 'forgottenAt'>,
  notes: readonly Note[],
  noteId: string,
  removed: NotedBy,
): NoteRemoval | undefined {
  ensureNotForgotten(group);
  const { id: groupId, municipality } = group;
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

function ensureNotForgotten({ status, forgottenAt }: Pick<Group, 'status' | 'forgottenAt'>): void {
  if (forgottenAt !== undefined) throw new TransitionRefused('note', status);
}
