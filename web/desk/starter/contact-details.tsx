import { useState } from 'react';
import {
  starterViewingReasons,
  type StarterViewingReason,
} from '../../../shared/domain/desk/viewing-record.ts';
import type { StarterContactResponse } from '../../../shared/requests/starting/responses.ts';
import { showStarterContactBody } from '../../../shared/requests/starting/show-starter-contact.ts';
import { showStarterContactRoute } from '../../../shared/routes/starting/show-starter-contact.ts';
import { callRoute } from '../../api/call-route.ts';
import { useOfficerOnly } from '../../api/use-officer-only.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { RadioField } from '../../components/choice-fields.tsx';
import { MailLink } from '../../components/links.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { FactList, Paragraph } from '../../components/text.tsx';
import { deskStarterTexts } from '../../texts/desk-starter.ts';

const texts = deskStarterTexts.contact;

/** A starter's name and address, hidden until the officer selects a reason for seeing them. */
export function ContactDetails({ id }: { id: string }) {
  const [contact, setContact] = useOfficerOnly<StarterContactResponse>();
  const [reason, setReason] = useState<StarterViewingReason>('follow-up');
  const sending = useSending({
    schema: showStarterContactBody,
    send: (body) => callRoute(showStarterContactRoute, { path: { id }, body }),
    onDone: setContact,
  });
  if (contact)
    return (
      <Alert kind="info" live>
        <FactList
          facts={[
            [texts.name, contact.name],
            [texts.email, <MailLink address={contact.email} key="email" />],
          ]}
        />
      </Alert>
    );
  return (
    <>
      <Paragraph>{texts.folded}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ reason })}
        action={texts.show}
        busy={texts.showing}
        kind="secondary-action"
      >
        <RadioField
          id="reason"
          label={texts.reason}
          value={reason}
          choices={starterViewingReasons.map((value) => ({ value, label: texts.reasons[value] }))}
          onChange={setReason}
          error={sending.messageAt('reason')}
        />
      </SendingForm>
    </>
  );
}
