import { useState } from 'react';
import { requestJoinBody } from '../../shared/requests/joining/request-join.ts';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { requestJoinRoute } from '../../shared/routes/joining/request-join.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { TextLink } from '../components/links.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextArea, TextField } from '../components/text-field.tsx';
import { Paragraph } from '../components/text.tsx';
import { joinTexts } from '../texts/joining.ts';
import type { SentJoin } from './join-sent.tsx';

const texts = joinTexts.form;

interface JoinFormProps {
  readonly group: GroupResponse;
  readonly onSent: (sent: SentJoin) => void;
  /** Called when the group has stopped accepting join requests since the page was loaded. */
  readonly onClosed: () => void;
}

export function JoinForm({ group, onSent, onClosed }: JoinFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [street, setStreet] = useState('');
  const [note, setNote] = useState('');
  const sending = useSending({
    schema: requestJoinBody,
    send: (body, key) =>
      callRoute(requestJoinRoute, {
        path: { reference: group.reference },
        body,
        idempotencyKey: key,
      }),
    onDone: ({ confirmBy }, body) => onSent({ confirmBy, email: body.email }),
    onRefused: ({ kind }) => {
      if (kind === 'join-closed') onClosed();
      return kind === 'join-closed';
    },
  });
  const { messageAt } = sending;
  return (
    <SendingForm
      sending={sending}
      values={() => ({ name, email, street, ...(note.trim() === '' ? {} : { note }) })}
      action={texts.action}
      busy={texts.busy}
    >
      <TextField
        id="name"
        label={texts.name}
        hint={texts.nameHint}
        value={name}
        onChange={setName}
        autoComplete="name"
        error={messageAt('name')}
      />
      <TextField
        id="email"
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="email"
        error={messageAt('email')}
      />
      <TextField
        id="street"
        label={texts.street}
        hint={texts.streetHint}
        value={street}
        onChange={setStreet}
        error={messageAt('street')}
      />
      <TextArea
        id="note"
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        onChange={setNote}
        error={messageAt('note')}
      />
      <Paragraph kind="small">
        {texts.privacy} <TextLink to="/privacy">{texts.privacyLink}</TextLink>.
      </Paragraph>
    </SendingForm>
  );
}
