import {
  endOfficerBody,
  type ListedOfficer,
} from '../../../shared/requests/desk/manage-officers.ts';
import { endOfficerRoute } from '../../../shared/routes/desk/end-officer.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { leave } from '../sign-out-button.tsx';

const texts = deskManageTexts.end;

interface EndFormProps {
  readonly officer: ListedOfficer;
  readonly onDone: () => void;
}

/** The form for ending an officer's access. Managers who end their own access are signed out. */
export function EndForm({ officer: { id, version, isYou }, onDone }: EndFormProps) {
  const sending = useSending({
    schema: endOfficerBody,
    send: (body) => callRoute(endOfficerRoute, { path: { officerId: id }, body }),
    onDone: isYou ? leave : onDone,
  });
  return (
    <>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ version })}
        action={texts.action(isYou)}
        busy={texts.busy}
        kind="secondary-action"
      />
    </>
  );
}
