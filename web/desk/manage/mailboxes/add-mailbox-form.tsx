import { region } from 'virtual:region';
import { mailboxBody } from '../../../../shared/requests/desk/manage-desk.ts';
import { addMailboxRoute } from '../../../../shared/routes/desk/add-mailbox.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { SendingForm } from '../../../components/sending-form.tsx';
import { mailboxTexts } from '../../../texts/mailboxes.ts';
import { useKeptDraft } from '../../kept-draft.ts';
import { mailboxDraft, MailboxFields } from './mailbox-fields.tsx';

const texts = mailboxTexts.form;
const schema = mailboxBody(region);

interface AddMailboxFormProps {
  readonly version: number;
  readonly onDone: () => void;
}

export function AddMailboxForm({ version, onDone }: AddMailboxFormProps) {
  const { draft, change, forget } = useKeptDraft('mailbox:new', mailboxDraft, {
    title: '',
    email: '',
    role: '',
    municipalities: [],
  });
  const sending = useSending({
    schema,
    send: (body) => callRoute(addMailboxRoute, { body }),
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
