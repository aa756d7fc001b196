import { useState } from 'react';
import * as z from 'zod';
import type { OwnStarterKitResponse } from '../../shared/requests/starting/responses.ts';
import { confirmStarterRoute } from '../../shared/routes/starting/confirm-starter.ts';
import { showStarterKitRoute } from '../../shared/routes/starting/show-starter-kit.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Paragraph } from '../components/text.tsx';
import { formatWeekday } from '../texts/format.ts';
import { startTexts } from '../texts/starting.ts';
import { AlsoWaiting } from '../tokens/also-waiting.tsx';
import { BehindToken, type TokenPage } from '../tokens/behind-token.tsx';
import { RemoveUnconfirmed } from '../tokens/remove-unconfirmed.tsx';

const readStarterKit = (id: string, token: string | undefined) =>
  callRoute(showStarterKitRoute, { path: { id }, token });

const texts = startTexts.ownKit;
const nothing = z.object({});

/** Shows starters their own request for information, and lets them confirm that they want to be contacted. */
export default function StarterKitPage({ id }: { id: string }) {
  return (
    <BehindToken
      purpose="ask-kit"
      id={id}
      read={readStarterKit}
      title={texts.title}
      subject="starter"
      unconfirmed={({ followUp }) => (followUp === 'confirmed' ? undefined : 'starter')}
    >
      {(page) => <OwnKit {...page} />}
    </BehindToken>
  );
}

function OwnKit({ value: kit, token, reload, onRemoved }: TokenPage<OwnStarterKitResponse>) {
  const [confirmed, setConfirmed] = useState(kit.followUp === 'confirmed');
  const sending = useSending({
    schema: nothing,
    send: () => callRoute(confirmStarterRoute, { path: { id: kit.id }, token }),
    onDone: () => setConfirmed(true),
  });
  const asks = kit.followUp === 'to-confirm' && !confirmed;
  return (
    <Page
      title={confirmed ? texts.done : texts.title}
      lead={texts.lead(kit.municipality.name)}
      pageKey={confirmed ? 'confirmed' : 'to-confirm'}
    >
      {confirmed && (
        <Alert kind="ok">
          <Paragraph>{texts.doneText}</Paragraph>
        </Alert>
      )}
      {asks && (
        <SendingForm sending={sending} values={() => ({})} action={texts.action} busy={texts.busy}>
          <Paragraph>{texts.question}</Paragraph>
        </SendingForm>
      )}
      <div className="actions">
        <ButtonLink to="/starten" kind="secondary-action">
          {texts.more}
        </ButtonLink>
      </div>
      <div className="after-form">
        <Paragraph kind="small">{texts.removed(formatWeekday(kit.removedAt))}</Paragraph>
      </div>
      <AlsoWaiting waiting={kit.alsoWaiting} token={token} />
      {!confirmed && (
        <RemoveUnconfirmed
          kind="starter"
          id={kit.id}
          token={token}
          others={kit.alsoWaiting.length}
          onRemoved={onRemoved}
          reload={reload}
        />
      )}
      <DeskContact municipality={kit.municipality.code} />
    </Page>
  );
}
