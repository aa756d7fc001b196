import { useCallback, useState } from 'react';
import * as z from 'zod';
import type { OwnJoinRequestResponse } from '../../shared/requests/joining/responses.ts';
import { confirmJoinRequest, readJoinRequest } from '../api/joining-endpoints.ts';
import { useAnswer } from '../api/use-response.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { joinTexts } from '../texts/joining.ts';
import { linkTexts } from '../texts/links.ts';
import { TokenProblem } from '../tokens/token-problem.tsx';
import { useMailedToken } from '../tokens/use-mailed-token.ts';

const texts = joinTexts.confirm;
const nothing = z.object({});

type AskerView = Extract<OwnJoinRequestResponse, { reader: 'asker' }>;

/** Behind the link in the mail to somebody who asked to join: confirm, or see how it stands. */
export default function ConfirmJoinPage({ id }: { id: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readJoinRequest(id, token), [id, token]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed') {
    if (answer.problem.kind === 'too-late') return <TooLate />;
    return (
      <TokenProblem
        title={texts.title}
        problem={answer.problem}
        again={answer.again}
        subject="join"
      />
    );
  }
  const request = answer.value;
  if (request.reader === 'asker' && request.status === 'submitted')
    return <Confirm request={request} token={token} again={answer.again} />;
  return request.status === 'expired' ? (
    <TooLate reference={request.group.reference} />
  ) : (
    <Standing request={request} />
  );
}

interface ConfirmProps {
  readonly request: AskerView;
  readonly token: string | undefined;
  readonly again: () => void;
}

function Confirm({ request: { id, group, confirmBy }, token, again }: ConfirmProps) {
  const [end, setEnd] = useState<'confirmed' | 'too-late' | 'join-closed'>();
  const sending = useSending({
    schema: nothing,
    send: () => confirmJoinRequest(id, token),
    onDone: () => setEnd('confirmed'),
    onRefused: ({ kind }) => {
      if (kind === 'too-late' || kind === 'join-closed') setEnd(kind);
      // The state that the page showed is no longer true: read it again and show what is.
      if (kind === 'not-possible-now') again();
      return ['too-late', 'join-closed', 'not-possible-now'].includes(kind);
    },
  });
  if (end === 'confirmed')
    return (
      <Page title={texts.done} lead={texts.doneText(group.name)}>
        <ToGroup reference={group.reference} />
      </Page>
    );
  if (end === 'too-late') return <TooLate reference={group.reference} />;
  if (end === 'join-closed') return <Closed reference={group.reference} />;
  return (
    <Page title={texts.title} lead={texts.lead(group.name)}>
      <SendingForm sending={sending} values={() => ({})} action={texts.action} busy={texts.busy}>
        <Paragraph>{texts.until(confirmBy)}</Paragraph>
      </SendingForm>
      <div className="after-form">
        <Paragraph kind="small">{texts.notYou}</Paragraph>
      </div>
      <DeskContact />
    </Page>
  );
}

/** How a request stands that was confirmed before. */
function Standing({ request: { status, group, answered } }: { request: OwnJoinRequestResponse }) {
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
