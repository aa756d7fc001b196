import { useState } from 'react';
import { region } from 'virtual:region';
import { signInWays } from '../../../shared/domain/desk/invitation.ts';
import { inviteOfficerBody } from '../../../shared/requests/desk/manage-officers.ts';
import { inviteOfficerRoute } from '../../../shared/routes/desk/invite-officer.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { RadioField } from '../../components/choice-fields.tsx';
import { Page } from '../../components/page.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { ManageDone } from './done.tsx';
import { emptyDraft, useOfficerDraft } from './officer-draft.ts';
import { OfficerFields } from './officer-fields.tsx';
import { BackToOfficers } from './with-officers.tsx';

const texts = deskManageTexts.invite;
const schema = inviteOfficerBody(region);
const signInChoices = signInWays.map((value) => ({ value, label: texts.signInWays[value] }));

/** Lets the desk manager invite somebody to the desk by mail. */
export default function InvitePage() {
  const [done, setDone] = useState(false);
  const { draft, change, forget } = useOfficerDraft('invite', emptyDraft);
  const sending = useSending({
    schema,
    send: (body, idempotencyKey) => callRoute(inviteOfficerRoute, { body, idempotencyKey }),
    onDone: () => {
      forget();
      setDone(true);
    },
  });
  if (done) return <ManageDone title={texts.done} />;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <SendingForm sending={sending} values={() => draft} action={texts.action} busy={texts.busy}>
        <TextField
          id="email"
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          value={draft.email}
          onChange={(email) => change({ email })}
          error={sending.messageAt('email')}
        />
        <OfficerFields draft={draft} onChange={change} sending={sending} />
        <RadioField
          id="signIn"
          label={texts.signIn}
          value={draft.signIn}
          choices={signInChoices}
          onChange={(signIn) => change({ signIn })}
          error={sending.messageAt('signIn')}
        />
      </SendingForm>
      <BackToOfficers />
    </Page>
  );
}
