import { useState } from 'react';
import * as z from 'zod';
import type { OwnJoinRequestResponse } from '../../shared/requests/joining/responses.ts';
import { confirmJoinRequestRoute } from '../../shared/routes/joining/confirm-join-request.ts';
import { showJoinRequestRoute } from '../../shared/routes/joining/show-join-request.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Paragraph } from '../components/text.tsx';
import { joinTexts } from '../texts/joining.ts';
import { AlsoWaiting } from '../tokens/also-waiting.tsx';
import { BehindToken } from '../tokens/behind-token.tsx';
import { RemoveUnconfirmed } from '../tokens/remove-unconfirmed.tsx';

const readJoinRequest = (id: string, token: string | undefined) =>
  callRoute(showJoinRequestRoute, { path: { id }, token });

const texts = joinTexts.confirm;
const nothing = z.object({});

type AskerView = Extract<OwnJoinRequestResponse, { reader: 'asker' }>;

/** Lets the person who asked to join confirm the request or see its state. */
export default function ConfirmJoinPage({ id }: { id: string }) {
  return (
    <BehindToken
      purpose="ask-join"
      id={id}
      read={readJoinRequest}
      title={texts.title}
      subject="join"
      unconfirmed={({ status }) => (status === 'submitted' ? 'join' : undefined)}
      tooLate={<TooLate />}
    >
      {({ value: request, token, reload, onRemoved }) => {
        if (request.reader === 'asker' && request.status === 'submitted')
          return <Confirm request={request} token={token} reload={reload} onRemoved={onRemoved} />;
        return request.status === 'expired' ? (
          <TooLate reference={request.group.reference} />
        ) : (
          <CurrentState request={request} token={token} />
        );
      }}
    </BehindToken>
  );
}

interface ConfirmProps {
  readonly request: AskerView;
  readonly token: string | undefined;
  readonly reload: () => void;
  readonly onRemoved: () => void;
}

function Confirm({
  request: { id, group, confirmBy, alsoWaiting },
  token,
  reload,
  onRemoved,
}: ConfirmProps) {
  const [end, setEnd] = useState<'confirmed' | 'too-late' | 'join-closed'>();
  const sending = useSending({
    schema: nothing,
    send: () => callRoute(confirmJoinRequestRoute, { path: { id }, token }),
    onDone: () => setEnd('confirmed'),
    onRefused: ({ kind }) => {
      if (kind === 'too-late' || kind === 'join-closed') setEnd(kind);
      // The join request has changed since the page was loaded.
      if (kind === 'not-possible-now') reload();
      return ['too-late', 'join-closed', 'not-possible-now'].includes(kind);
    },
  });
  const waiting = <AlsoWaiting waiting={alsoWaiting} token={token} />;
  if (end === 'confirmed')
    return (
      <Page title={texts.done} lead={texts.doneText(group.name)}>
        <ToGroup reference={group.reference} />
        {waiting}
      </Page>
    );
  if (end === 'too-late') return <TooLate reference={group.reference} />;
  if (end === 'join-closed') return <Closed reference={group.reference} />;
  return (
    <Page title={texts.title} lead={texts.lead(group.name)}>
      <SendingForm sending={sending} values={() => ({})} action={texts.action} busy={texts.busy}>
        <Paragraph>{texts.until(confirmBy)}</Paragraph>
      </SendingForm>
      {waiting}
      <RemoveUnconfirmed
        kind="join"
        id={id}
        token={token}
        others={alsoWaiting.length}
        onRemoved={onRemoved}
        reload={reload}
      />
      <DeskContact />
    </Page>
  );
}

/** The state of a join request that was confirmed earlier. */
function CurrentState({
  request,
  token,
}: {
  request: OwnJoinRequestResponse;
  token: string | undefined;
}) {
  const { status, group, answered } = request;
  return (
    <Page title={status === 'open' ? texts.already : joinTexts.ownTitle(group.name)}>
      <Alert kind={status === 'accepted' ? 'ok' : 'info'}>
        <Paragraph>{joinTexts.status[status]}</Paragraph>
      </Alert>
      {answered?.message && (
        <>
          <Paragraph>{joinTexts.message}</Paragraph>
          <blockquote className="quote">{answered.message}</blockquote>
        </>
      )}
      <ToGroup reference={group.reference} />
      {request.reader === 'asker' && <AlsoWaiting waiting={request.alsoWaiting} token={token} />}
      <DeskContact />
    </Page>
  );
}

function TooLate({ reference }: { reference?: string }) {
  return (
    <Page title={texts.tooLate} lead={texts.tooLateText}>
      <ToGroup reference={reference} />
    </Page>
  );
}

function Closed({ reference }: { reference: string }) {
  return (
    <Page title={texts.closed} lead={texts.closedText}>
      <ToGroup reference={reference} />
      <DeskContact />
    </Page>
  );
}

function ToGroup({ reference }: { reference?: string | undefined }) {
  return (
    <div className="actions">
      {reference && <ButtonLink to={`/groepen/${reference}`}>{texts.again}</ButtonLink>}
      <ButtonLink to="/zoeken" kind="secondary-action">
        {texts.find}
      </ButtonLink>
    </div>
  );
}
