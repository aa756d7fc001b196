import { useState } from 'react';
import { viewingReasons, type ViewingReason } from '../../../shared/domain/desk/viewing-record.ts';
import {
  showContactsBody,
  type ContactsResponse,
} from '../../../shared/requests/groups/show-contacts.ts';
import { showContactsRoute } from '../../../shared/routes/groups/show-contacts.ts';
import { callRoute } from '../../api/call-route.ts';
import { useOfficerOnly } from '../../api/use-officer-only.ts';
import { useSending } from '../../api/use-sending.ts';
import { RadioField } from '../../components/choice-fields.tsx';
import { MailLink, PhoneLink } from '../../components/links.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { FactList, Heading2, Paragraph } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/review.ts';

const texts = reviewTexts.contacts;

/** The coordinators' contact details, hidden until the officer selects one of these reasons for seeing them. */
export function Contacts({
  id,
  reasons = viewingReasons,
}: {
  id: string;
  reasons?: readonly ViewingReason[];
}) {
  const [reason, setReason] = useState<ViewingReason | ''>('');
  const [shown, setShown] = useOfficerOnly<ContactsResponse>();
  const sending = useSending({
    schema: showContactsBody,
    send: (body) => callRoute(showContactsRoute, { path: { id }, body }),
    onDone: setShown,
  });
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {shown && <Shown coordinators={shown.coordinators} />}
      {!shown && (
        <>
          <Paragraph>{texts.lead}</Paragraph>
          <SendingForm
            sending={sending}
            values={() => ({ reason: reason || undefined })}
            action={texts.action}
            busy={texts.busy}
            kind="secondary-action"
          >
            <RadioField
              id="reason-to-see"
              label={texts.reason}
              value={reason}
              choices={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
              onChange={setReason}
              error={sending.messageAt('reason')}
            />
          </SendingForm>
        </>
      )}
    </section>
  );
}

function Shown({ coordinators }: Pick<ContactsResponse, 'coordinators'>) {
  if (coordinators.length === 0) return <Paragraph>{texts.removed}</Paragraph>;
  return (
    <output className="desk-contacts">
      {coordinators.map(({ role, name, email, phone }) => (
        <FactList
          key={email}
          facts={[
            [texts.role[role], name],
            [texts.email, <MailLink address={email} key="email" />],
            [texts.phone, <PhoneLink number={phone} key="phone" />],
          ]}
        />
      ))}
      <Paragraph>{texts.recorded}</Paragraph>
    </output>
  );
}
