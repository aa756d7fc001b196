import { endMailboxBody } from '../../../../shared/requests/desk/manage-desk.ts';
import { endMailboxRoute } from '../../../../shared/routes/desk/end-mailbox.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { SendingForm } from '../../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../../components/text.tsx';
import { mailboxTexts } from '../../../texts/mailboxes.ts';

const texts = mailboxTexts.end;

interface EndMailboxFormProps {
  readonly id: string;
  readonly version: number;
  readonly onDone: () => void;
}

/** The form for removing a mailbox from the desk. */
export function EndMailboxForm({ id, version, onDone }: EndMailboxFormProps) {
  const sending = useSending({
    schema: endMailboxBody,
    send: (body) => callRoute(endMailboxRoute, { path: { mailboxId: id }, body }),
    onDone,
  });
  return (
    <>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ version })}
        action={texts.action}
        busy={texts.busy}
        kind="secondary-action"
      />
    </>
  );
}
