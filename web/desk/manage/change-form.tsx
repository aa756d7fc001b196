import { region } from 'virtual:region';
import {
  changeOfficerBody,
  type ListedOfficer,
} from '../../../shared/requests/desk/manage-officers.ts';
import { changeOfficerRoute } from '../../../shared/routes/desk/change-officer.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { emptyDraft, useOfficerDraft } from './officer-draft.ts';
import { OfficerFields } from './officer-fields.tsx';

const texts = deskManageTexts.change;
const schema = changeOfficerBody(region);

interface ChangeFormProps {
  readonly officer: ListedOfficer;
  readonly onDone: () => void;
}

/** The form for changing the details of an officer whose roles the desk manager assigns. */
export function ChangeForm({ officer, onDone }: ChangeFormProps) {
  const { id, name, title, organisation, municipalities, roles, version } = officer;
  const initial = { ...emptyDraft, name, title, organisation, municipalities, roles };
  const { draft, change, forget } = useOfficerDraft(`${id} ${version}`, initial);
  const sending = useSending({
    schema,
    send: (body) => callRoute(changeOfficerRoute, { path: { officerId: id }, body }),
    onDone: () => {
      forget();
      onDone();
    },
  });
  const { email: _email, signIn: _signIn, ...values } = draft;
  return (
    <SendingForm
      sending={sending}
      values={() => ({ ...values, version })}
      action={texts.action}
      busy={texts.busy}
    >
      <OfficerFields draft={draft} onChange={change} sending={sending} />
    </SendingForm>
  );
}
