import * as z from 'zod';
import { ulidPattern } from '../../../events/ulid.ts';
import { mostNotes } from '../../domain/groups/note.ts';
import { id } from '../shapes.ts';
import { noForm, paragraph } from '../text-fields.ts';

/** POST /v1/desk/groups/{reference}/notes: what the officer writes for colleagues. */
export const addNoteBody = z.strictObject(
  { text: paragraph({ field: 'de notitie', max: 1000 }) },
  noForm,
);
export type AddNoteBody = z.output<typeof addNoteBody>;

const unknownNote = 'Kies een notitie van deze groep.';

/** POST /v1/desk/groups/{reference}/note-removals: the note to remove. */
export const removeNoteBody = z.strictObject(
  { noteId: z.string({ error: unknownNote }).regex(ulidPattern, { error: unknownNote }) },
  noForm,
);

/** The response to both requests: the id of the note. */
export const addedNoteResponse = z.object({ id });

export const tooManyNotesMessage = `Bij deze groep staan al ${mostNotes} notities. Verwijder eerst een notitie die niet meer nodig is.`;
