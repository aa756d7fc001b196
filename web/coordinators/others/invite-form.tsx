import { useState } from 'react';
import { inviteCoordinatorBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { inviteCoordinatorRoute } from '../../../shared/routes/coordinators/invite-coordinator.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { CheckField } from '../../components/choice-fields.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { coordinatorsTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = coordinatorsTexts.invite;

interface InviteFormProps extends OwnGroupLink {
  /** Whether the coordinator can invite somebody to become the first coordinator. */
  readonly maySucceed: boolean;
  readonly onChanged: () => void;
}

/** Lets a coordinator invite somebody by email address. */
export function InviteForm({ reference, token, maySucceed, onChanged }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [successor, setSuccessor] = useState(false);
  const sending = useSending({
    schema: inviteCoordinatorBody,
    send: (body, idempotencyKey) =>
      callRoute(inviteCoordinatorRoute, { path: { reference }, token, body, idempotencyKey }),
    onDone: () => {
      setEmail('');
      setSuccessor(false);
      onChanged();
    },
  });
  return (
    <>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ email, ...(maySucceed && successor ? { successor } : {}) })}
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
        {maySucceed && (
          <CheckField
            id="successor"
            label={texts.successor}
            hint={texts.successorHint}
            checked={successor}
            onChange={setSuccessor}
            error={sending.messageAt('successor')}
          />
        )}
      </SendingForm>
    </>
  );
}
