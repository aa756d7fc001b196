import * as z from 'zod';
import { followUpStarterBody } from '../../../shared/requests/starting/follow-up-starter.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';
import { followUpStarterRoute } from '../../../shared/routes/starting/follow-up-starter.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { deskStarterTexts as texts } from '../../texts/desk-starter.ts';
import { useKeptDraft } from '../kept-draft.ts';

const draftSchema = z.object({ note: z.string() });

/** Records that the officer has made contact. If contact had already been recorded, `onDone` receives that record. */
export function FollowUpForm({
  id,
  onDone,
}: {
  id: string;
  onDone: (followUp: FollowUpResponse) => void;
}) {
  const {
    draft: { note },
    change,
    forget,
  } = useKeptDraft(`follow-up:${id}`, draftSchema, { note: '' });
  const sending = useSending({
    schema: followUpStarterBody,
    send: (body) => callRoute(followUpStarterRoute, { path: { id }, body }),
    onDone: ({ followUp }) => {
      forget();
      onDone(followUp);
    },
    onRefused: ({ followUp }) => {
      if (followUp?.own) forget();
      if (followUp) onDone(followUp);
      return followUp !== undefined;
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => (note.trim() === '' ? {} : { note })}
      action={texts.action}
      busy={texts.busy}
    >
      <TextArea
        id="note"
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        onChange={(next) => change({ note: next })}
        error={sending.messageAt('note')}
      />
    </SendingForm>
  );
}
