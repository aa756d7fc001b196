import { useState } from 'react';
import type { TokenPurpose } from '../../shared/domain/platform/token.ts';
import { requestNewLinkBody } from '../../shared/requests/mail/request-new-link.ts';
import { requestNewLinkRoute } from '../../shared/routes/mail/request-new-link.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextField } from '../components/text-field.tsx';
import { Paragraph } from '../components/text.tsx';
import { MailLater } from '../mail/mail-later.tsx';
import { aboutLinkTexts } from '../texts/about-link.ts';

const texts = aboutLinkTexts.newLink;

export interface NewLinkProps {
  readonly purpose: TokenPurpose;
  /** The id or reference in the page's URL. */
  readonly subject: string;
}

/** Asks for a new link by email. The message afterwards is the same whether or not the address is known. */
export function NewLink({ purpose, subject }: NewLinkProps) {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const sending = useSending({
    schema: requestNewLinkBody,
    send: (body, idempotencyKey) => callRoute(requestNewLinkRoute, { body, idempotencyKey }),
    onDone: () => setSent(true),
  });
  if (sent) {
    return (
      <>
        <Alert kind="ok" title={texts.done} live>
          <Paragraph>{texts.doneText}</Paragraph>
        </Alert>
        <MailLater />
      </>
    );
  }
  return (
    <SendingForm
      sending={sending}
      values={() => ({ purpose, subject, email })}
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
        autoComplete="email"
        error={sending.messageAt('email')}
      />
    </SendingForm>
  );
}

/** A button that opens the form for a new link. */
export function OfferNewLink(props: NewLinkProps) {
  const [open, setOpen] = useState(false);
  if (open) return <NewLink {...props} />;
  return (
    <div className="actions">
      <Button kind="secondary-action" onPress={() => setOpen(true)}>
        {texts.start}
      </Button>
    </div>
  );
}
