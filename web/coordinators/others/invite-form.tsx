import { useState } from 'react';
import { inviteCoordinatorBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { inviteCoordinatorRoute } from '../../../shared/routes/coordinators/invite-coordinator.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { coordinatorsTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from './own-group-link.ts';

const texts = coordinatorsTexts.invite;

interface InviteFormProps extends OwnGroupLink {
  readonly onChanged: () => void;
}

/** Lets a coordinator invite somebody by email address. */
export function InviteForm({ reference, token, onChanged }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const sending = useSending({
    schema: inviteCoordinatorBody,
    send: (body, idempotencyKey) =>
      callRoute(inviteCoordinatorRoute, { path: { reference }, token, body, idempotencyKey }),
    onDone: () => {
      setEmail('');
      onChanged();
    },
  });
  return (
    <>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ email })}
        action={texts.action}
        busy={texts.busy}
        kind="secondary-action"
      >
        <TextField
          id="email"
          label={texts.label}
          hint={texts.hint}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          error={sending.messageAt('email')}
        />
      </SendingForm>
    </>
  );
}
