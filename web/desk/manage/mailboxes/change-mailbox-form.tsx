import { region } from 'virtual:region';
import { mailboxBody, type DeskResponse } from '../../../../shared/requests/desk/manage-desk.ts';
import { changeMailboxRoute } from '../../../../shared/routes/desk/change-mailbox.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { SendingForm } from '../../../components/sending-form.tsx';
import { mailboxTexts } from '../../../texts/mailboxes.ts';
import { useKeptDraft } from '../../kept-draft.ts';
import { mailboxDraft, MailboxFields } from './mailbox-fields.tsx';

const texts = mailboxTexts.form;
const schema = mailboxBody(region);

interface ChangeMailboxFormProps {
  readonly mailbox: DeskResponse['mailboxes'][number];
  readonly version: number;
  readonly onDone: () => void;
}

export function ChangeMailboxForm({ mailbox, version, onDone }: ChangeMailboxFormProps) {
  const { id, failingSince: _since, ...details } = mailbox;
  const { draft, change, forget } = useKeptDraft(`mailbox:${id}`, mailboxDraft, details);
  const sending = useSending({
    schema,
    send: (body) => callRoute(changeMailboxRoute, { path: { mailboxId: id }, body }),
    onDone: () => {
      forget();
      onDone();
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ ...draft, version })}
      action={texts.action}
      busy={texts.busy}
    >
      <MailboxFields draft={draft} onChange={change} sending={sending} />
    </SendingForm>
  );
}
