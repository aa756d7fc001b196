import * as z from 'zod';
import type { ReplyTextsResponse } from '../../../../shared/requests/desk/reply-texts.ts';
import { replaceReplyTextsRoute } from '../../../../shared/routes/desk/replace-reply-texts.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { SendingForm } from '../../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../../components/text.tsx';
import { replyTextTexts } from '../../../texts/reply-texts.ts';

const texts = replyTextTexts.remove;

interface RemoveReplyTextFormProps {
  readonly all: ReplyTextsResponse;
  readonly id: string;
  readonly onDone: () => void;
}

/** The form for removing a reply text, which stores the list without that text. */
export function RemoveReplyTextForm({ all, id, onDone }: RemoveReplyTextFormProps) {
  const rest = all.texts.filter((each) => each.id !== id);
  const sending = useSending({
    schema: z.object({}),
    send: () => callRoute(replaceReplyTextsRoute, { body: { version: all.version, texts: rest } }),
    onDone,
  });
  return (
    <>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({})}
        action={texts.action}
        busy={texts.busy}
        kind="secondary-action"
      />
    </>
  );
}
