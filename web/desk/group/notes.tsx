import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { deskNoteTexts as texts } from '../../texts/desk-notes.ts';
import { NoteForm } from './note-form.tsx';
import { NoteShown } from './note-shown.tsx';

interface NotesProps {
  readonly group: Pick<DeskGroupResponse, 'reference' | 'notes'>;
  /** Called after a note has been added or removed. */
  readonly onChanged: () => void;
}

/** The desk's notes about a group; renders nothing for an officer who may not see them. */
export function Notes({ group: { reference, notes }, onChanged }: NotesProps) {
  if (!notes) return undefined;
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.lead}</Paragraph>
      {notes.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      {notes.map((note) => (
        <NoteShown key={note.id} note={note} reference={reference} onChanged={onChanged} />
      ))}
      <NoteForm reference={reference} onChanged={onChanged} />
    </section>
  );
}
