import * as z from 'zod';
import { addNoteBody } from '../../../shared/requests/groups/add-note.ts';
import { addNoteRoute } from '../../../shared/routes/groups/add-note.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { deskNoteTexts as texts } from '../../texts/desk-notes.ts';
import { useKeptDraft } from '../kept-draft.ts';

const draftSchema = z.object({
  text: z.string(),
  attempt: z.object({ key: z.uuid(), body: z.string() }).optional(),
});

export interface NoteProps {
  readonly reference: string;
  /** Called after the note has been added or removed. */
  readonly onChanged: () => void;
}

/** The form for a new note. What the officer typed stays in this tab until it has been sent. */
export function NoteForm({ reference, onChanged }: NoteProps) {
  const { draft, change } = useKeptDraft(`note:${reference}`, draftSchema, { text: '' });
  const sending = useSending({
    schema: addNoteBody,
    send: (body, idempotencyKey) =>
      callRoute(addNoteRoute, { path: { reference }, body, idempotencyKey }),
    onDone: () => {
      change({ text: '', attempt: undefined });
      onChanged();
    },
    lastAttempt: draft.attempt,
    onAttempt: (attempt) => change({ attempt }),
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ text: draft.text })}
      action={texts.add}
      busy={texts.busy}
      kind="secondary-action"
    >
      <TextArea
        id="text"
        label={texts.label}
        hint={texts.hint}
        value={draft.text}
        rows={3}
        onChange={(text) => change({ text })}
        error={sending.messageAt('text')}
      />
    </SendingForm>
  );
}
