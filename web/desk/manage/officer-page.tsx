import { useState } from 'react';
import { useParams } from 'wouter';
import type { ListedOfficer } from '../../../shared/requests/desk/manage-officers.ts';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { ResetPasskeysForm } from '../passkeys/reset-passkeys-form.tsx';
import { ManageDone } from './done.tsx';
import { ChangeForm } from './change-form.tsx';
import { EndForm } from './end-form.tsx';
import { BackToOfficers, Gone, WithOfficers } from './with-officers.tsx';

const texts = deskManageTexts.change;

/** Lets the desk manager change an officer's details, or end the officer's access. */
export default function OfficerPage() {
  const { id } = useParams();
  return (
    <WithOfficers>
      {({ officers }) => {
        const officer = officers.find((each) => each.id === id);
        return officer ? <OfficerForms officer={officer} /> : <Gone />;
      }}
    </WithOfficers>
  );
}

function OfficerForms({ officer }: { officer: ListedOfficer }) {
  const [done, setDone] = useState<string>();
  if (done !== undefined) return <ManageDone title={done} />;
  const isByDesk = officer.decidedBy === 'desk';
  return (
    <Page title={texts.title(officer.name)} {...(isByDesk ? { lead: texts.lead } : {})}>
      {isByDesk ? (
        <ChangeForm officer={officer} onDone={() => setDone(texts.done)} />
      ) : (
        <Paragraph>{texts.byOrganisation}</Paragraph>
      )}
      {officer.usesPasskeys && (
        <ResetPasskeysForm officer={officer} onDone={() => setDone(passkeyTexts.reset.done)} />
      )}
      <EndForm officer={officer} onDone={() => setDone(deskManageTexts.end.done)} />
      <BackToOfficers />
    </Page>
  );
}
