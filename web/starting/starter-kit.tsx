import { useEffect, useRef, useState } from 'react';
import { region } from 'virtual:region';
import { requestStarterKitBody } from '../../shared/requests/starting/request-starter-kit.ts';
import type { RequestStarterKitBody } from '../../shared/requests/starting/request-starter-kit.ts';
import { requestStarterKitRoute } from '../../shared/routes/starting/request-starter-kit.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { CheckField } from '../components/choice-fields.tsx';
import { SelectField } from '../components/select-field.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextField } from '../components/text-field.tsx';
import { Paragraph } from '../components/text.tsx';
import { MailLater } from '../mail/mail-later.tsx';
import { startTexts } from '../texts/starting.ts';

const requestStarterKit = (body: RequestStarterKitBody, idempotencyKey: string) =>
  callRoute(requestStarterKitRoute, { body, idempotencyKey });

const texts = startTexts.kit;
const schema = requestStarterKitBody(region);
const municipalities = region.municipalities.map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** The form for requesting the starter kit by email. */
export function StarterKit() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [municipality, setMunicipality] = useState('');
  const [place, setPlace] = useState('');
  const [followUp, setFollowUp] = useState(false);
  const [sent, setSent] = useState<{ email: string; followUp: boolean }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const sending = useSending({
    schema,
    send: requestStarterKit,
    onDone: (_value, body) => setSent(body),
  });
  const { messageAt } = sending;
  useEffect(() => {
    if (sent) heading.current?.focus();
  }, [sent]);
  return (
    <section className="panel" aria-labelledby="pakket">
      <h2 className="utrecht-heading-2" id="pakket" ref={heading} tabIndex={-1}>
        {sent ? texts.done : texts.title}
      </h2>
      {sent ? (
        <>
          <Alert kind="ok" title={texts.sent(sent.email)}>
            {sent.followUp && <Paragraph>{texts.contact}</Paragraph>}
            <Paragraph>{texts.noMail}</Paragraph>
          </Alert>
          <MailLater />
        </>
      ) : (
        <>
          <Paragraph>{texts.lead}</Paragraph>
          <SendingForm
            sending={sending}
            values={() => ({ name, email, municipality, place, followUp })}
            action={texts.action}
            busy={texts.busy}
          >
            <TextField
              id="name"
              label={texts.name}
              value={name}
              onChange={setName}
              autoComplete="name"
              error={messageAt('name')}
            />
            <TextField
              id="email"
              label={texts.email}
              type="email"
              value={email}
              onChange={setEmail}
              autoComplete="email"
              error={messageAt('email')}
            />
            <SelectField
              id="municipality"
              label={texts.municipality}
              value={municipality}
              options={[{ value: '', label: texts.municipalityChoose }, ...municipalities]}
              onChange={setMunicipality}
              error={messageAt('municipality')}
            />
            <TextField
              id="place"
              label={texts.place}
              hint={texts.placeHint}
              value={place}
              onChange={setPlace}
              error={messageAt('place')}
            />
            <CheckField
              id="followUp"
              label={texts.followUp}
              hint={texts.followUpHint}
              checked={followUp}
              onChange={setFollowUp}
              error={messageAt('followUp')}
            />
          </SendingForm>
        </>
      )}
    </section>
  );
}
