import * as z from 'zod';
import {
  replyTextForm,
  type ReplyTextForm as Written,
  type ReplyTextsResponse,
} from '../../../../shared/requests/desk/reply-texts.ts';
import { replaceReplyTextsRoute } from '../../../../shared/routes/desk/replace-reply-texts.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { RadioField } from '../../../components/choice-fields.tsx';
import { SendingForm } from '../../../components/sending-form.tsx';
import { TextArea, TextField } from '../../../components/text-field.tsx';
import { replyTextTexts } from '../../../texts/reply-texts.ts';
import { useKeptDraft } from '../../kept-draft.ts';

const texts = replyTextTexts.form;
const uses = (['ask', 'reject'] as const).map((value) => ({
  value,
  label: replyTextTexts.uses[value],
}));
const draftSchema = z.object({
  use: z.enum(['ask', 'reject', '']),
  title: z.string(),
  text: z.string(),
});

type Text = ReplyTextsResponse['texts'][number];

interface ReplyTextFormProps {
  readonly all: ReplyTextsResponse;
  /** The text to change; undefined for a new one. */
  readonly text: Text | undefined;
  readonly onDone: () => void;
}

/** The list of texts after the change. `written` replaces the text with this id, or is added if there is no id. */
function withText(
  { texts: all, version }: ReplyTextsResponse,
  id: string | undefined,
  written: Written,
) {
  const changed = all.map((each) => (each.id === id ? { id: each.id, ...written } : each));
  return { version, texts: id === undefined ? [...changed, written] : changed };
}

export function ReplyTextForm({ all, text, onDone }: ReplyTextFormProps) {
  const initial = {
    use: text?.use ?? ('' as const),
    title: text?.title ?? '',
    text: text?.text ?? '',
  };
  const name = `reply-text:${text?.id ?? 'new'}`;
  const { draft, change, forget } = useKeptDraft<z.output<typeof draftSchema>>(
    name,
    draftSchema,
    initial,
  );
  const sending = useSending({
    schema: replyTextForm,
    send: (written) =>
      callRoute(replaceReplyTextsRoute, { body: withText(all, text?.id, written) }),
    onDone: () => {
      forget();
      onDone();
    },
  });
  return (
    <SendingForm sending={sending} values={() => draft} action={texts.action} busy={texts.busy}>
      <RadioField
        id="use"
        label={texts.use}
        value={draft.use}
        choices={uses}
        onChange={(use) => change({ use })}
        error={sending.messageAt('use')}
      />
      <TextField
        id="title"
        label={texts.title}
        hint={texts.titleHint}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={sending.messageAt('title')}
      />
      <TextArea
        id="text"
        label={texts.text}
        hint={texts.textHint}
        rows={8}
        value={draft.text}
        onChange={(written) => change({ text: written })}
        error={sending.messageAt('text')}
      />
    </SendingForm>
  );
}
