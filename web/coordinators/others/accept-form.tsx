import { useState } from 'react';
import { acceptCoordinatorInvitationBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { acceptCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/accept-coordinator-invitation.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { CheckField } from '../../components/choice-fields.tsx';
import { NewTabLink } from '../../components/new-tab-link.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { invitationTexts as texts } from '../../texts/coordinators.ts';
import { registerTexts } from '../../texts/registration.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const { coordinator, check } = registerTexts;

interface AcceptFormProps extends OwnGroupLink {
  readonly onDone: () => void;
}

/** Asks an invited person for the same details and consents as the coordinator who registers a group. */
export function AcceptForm({ reference, token, onDone }: AcceptFormProps) {
  const [draft, setDraft] = useState({ name: '', phone: '', shareContact: false, terms: false });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const sending = useSending({
    schema: acceptCoordinatorInvitationBody,
    send: (details) =>
      callRoute(acceptCoordinatorInvitationRoute, {
        path: { reference },
        token,
        body: { ...details, terms: true },
      }),
    onDone,
  });
  return (
    <SendingForm sending={sending} values={() => draft} action={texts.action} busy={texts.busy}>
      <TextField
        id="name"
        label={texts.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        autoComplete="name"
        error={sending.messageAt('name')}
      />
      <TextField
        id="phone"
        label={texts.phone}
        hint={coordinator.phoneHint}
        type="tel"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        autoComplete="tel"
        error={sending.messageAt('phone')}
      />
      <CheckField
        id="shareContact"
        label={coordinator.share}
        hint={coordinator.shareHint}
        checked={draft.shareContact}
        onChange={(shareContact) => change({ shareContact })}
        error={sending.messageAt('shareContact')}
      />
      <Paragraph>
        {check.termsRead} <NewTabLink to="/spelregels">{check.rules}</NewTabLink> {check.and}{' '}
        <NewTabLink to="/privacy">{check.privacy}</NewTabLink>.
      </Paragraph>
      <CheckField
        id="terms"
        label={check.terms}
        checked={draft.terms}
        onChange={(terms) => change({ terms })}
        error={sending.messageAt('terms')}
      />
    </SendingForm>
  );
}
