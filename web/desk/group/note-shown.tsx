import type { DeskNote } from '../../../shared/requests/desk/desk-group.ts';
import { removeNoteBody } from '../../../shared/requests/groups/add-note.ts';
import { removeNoteRoute } from '../../../shared/routes/groups/remove-note.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading3, Paragraph } from '../../components/text.tsx';
import { deskNoteTexts as texts } from '../../texts/desk-notes.ts';
import type { NoteProps } from './note-form.tsx';

/** A note, with a button that removes it. For a note that has been removed, shows only who wrote and removed it. */
export function NoteShown({ note, reference, onChanged }: NoteProps & { readonly note: DeskNote }) {
  const sending = useSending({
    schema: removeNoteBody,
    send: (body) => callRoute(removeNoteRoute, { path: { reference }, body }),
    onDone: onChanged,
  });
  return (
    <article>
      <Heading3>{texts.by(note.by)}</Heading3>
      {note.removed ? (
        <Paragraph>{texts.removed(note.removed)}</Paragraph>
      ) : (
        <blockquote className="quote">{note.text}</blockquote>
      )}
      {!note.removed && (
        <SendingForm
          sending={sending}
          values={() => ({ noteId: note.id })}
          action={texts.remove(note.by)}
          busy={texts.removing}
          kind="secondary-action"
        />
      )}
    </article>
  );
}
