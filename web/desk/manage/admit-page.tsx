import { useState } from 'react';
import { region } from 'virtual:region';
import { useParams } from 'wouter';
import {
  admitApplicantBody,
  type OfficersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';
import { admitApplicantRoute } from '../../../shared/routes/desk/admit-applicant.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Page } from '../../components/page.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { ManageDone } from './done.tsx';
import { emptyDraft, useOfficerDraft } from './officer-draft.ts';
import { OfficerFields } from './officer-fields.tsx';
import { BackToOfficers, Gone, WithOfficers } from './with-officers.tsx';

const texts = deskManageTexts.admit;
const schema = admitApplicantBody(region);

/** Lets the desk manager admit somebody who signed in through one of the region's organisations and has no role yet. */
export default function AdmitPage() {
  const { id } = useParams();
  return (
    <WithOfficers>
      {({ applicants }) => {
        const applicant = applicants.find((each) => each.id === id);
        return applicant ? <AdmitForm applicant={applicant} /> : <Gone />;
      }}
    </WithOfficers>
  );
}

function AdmitForm({ applicant }: { applicant: OfficersResponse['applicants'][number] }) {
  const { id, name, organisation, municipalities } = applicant;
  const [done, setDone] = useState(false);
  const { draft, change, forget } = useOfficerDraft(id, {
    ...emptyDraft,
    name,
    organisation,
    municipalities: municipalities.length === 1 ? municipalities : [],
    roles: [organisation === 'police' ? 'police-officer' : 'municipal-officer'],
  });
  const sending = useSending({
    schema,
    send: (body) => callRoute(admitApplicantRoute, { path: { applicantId: id }, body }),
    onDone: () => {
      forget();
      setDone(true);
    },
  });
  if (done) return <ManageDone title={texts.done} />;
  const { email: _email, signIn: _signIn, ...values } = draft;
  return (
    <Page title={texts.title(name)} lead={texts.lead}>
      <SendingForm sending={sending} values={() => values} action={texts.action} busy={texts.busy}>
        <OfficerFields draft={draft} onChange={change} sending={sending} knownOrganisation />
      </SendingForm>
      <BackToOfficers />
    </Page>
  );
}
