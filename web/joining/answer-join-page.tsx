import { useState } from 'react';
import type { ReplyKind } from '../../shared/domain/joining/values.ts';
import type {
  JoinReplyResponse,
  ShownReply,
  OwnJoinRequestResponse,
} from '../../shared/requests/joining/responses.ts';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { showJoinRequestRoute } from '../../shared/routes/joining/show-join-request.ts';
import { callRoute } from '../api/call-route.ts';
import type { ApiResponse } from '../api/call.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { MailLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { FactList, Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { formatMoment } from '../texts/format.ts';
import { answerJoinTexts as texts } from '../texts/joining.ts';
import { BehindToken } from '../tokens/behind-token.tsx';
import { AnswerJoinForm } from './answer-join-form.tsx';

type CoordinatorView = Extract<OwnJoinRequestResponse, { reader: 'coordinator' }>;

const foreign = {
  kind: 'link-foreign',
  title: problemTypes['link-foreign'].title,
  fields: [],
} as const;

/** The join request as a coordinator reads it. The asker's token does not give access to this page. */
const readJoinRequest = async (
  id: string,
  token: string | undefined,
): Promise<ApiResponse<CoordinatorView>> => {
  const response = await callRoute(showJoinRequestRoute, { path: { id }, token });
  if (!response.ok) return response;
  const { value } = response;
  return value.reader === 'asker' ? { ok: false, problem: foreign } : { ok: true, value };
};

/** Lets the coordinators read a join request and answer it once. */
export default function AnswerJoinPage({ id }: { id: string }) {
  return (
    <BehindToken
      purpose="answer-join"
      id={id}
      read={readJoinRequest}
      title={texts.tab}
      subject="reply"
    >
      {({ value: request, token, reload }) => (
        <JoinRequest request={request} token={token} reload={reload} />
      )}
    </BehindToken>
  );
}

interface JoinRequestProps {
  readonly request: CoordinatorView;
  readonly token: string | undefined;
  readonly reload: () => void;
}

function JoinRequest({ request, token, reload }: JoinRequestProps) {
  const [done, setDone] = useState<{ reply: ReplyKind; asker: JoinReplyResponse['asker'] }>();
  const [overtaken, setOvertaken] = useState<ShownReply>();
  if (done) {
    return (
      <Page title={texts.done[done.reply]}>
        <Alert kind="ok">
          <Paragraph>{texts.doneText}</Paragraph>
        </Alert>
        {done.asker && <NextStep asker={done.asker} />}
      </Page>
    );
  }
  const given = overtaken ?? request.answered;
  if (given) return <AlreadyAnswered reply={given} asker={request.asker} />;
  if (request.status !== 'open') {
    return (
      <Page title={texts.notOpen}>
        <Alert kind="info">
          <Paragraph>{texts.closed[request.status]}</Paragraph>
        </Alert>
        <DeskContact />
      </Page>
    );
  }
  return (
    <Page
      title={texts.title(request.group.name)}
      tabTitle={texts.tab}
      lead={texts.until(request.answerBy)}
    >
      <Heading2>{texts.facts.title}</Heading2>
      <FactList
        facts={[
          [texts.facts.street, request.street],
          [texts.facts.note, request.note ?? texts.facts.noNote],
          [texts.facts.asked, formatMoment(request.requestedAt)],
        ]}
      />
      <Paragraph>{texts.why}</Paragraph>
      <AnswerJoinForm
        id={request.id}
        token={token}
        onDone={(reply, asker) => setDone({ reply, asker })}
        onOvertaken={setOvertaken}
        onStale={reload}
      />
    </Page>
  );
}

interface AlreadyAnsweredProps {
  readonly reply: ShownReply;
  readonly asker: JoinReplyResponse['asker'];
}

function AlreadyAnswered({ reply, asker }: AlreadyAnsweredProps) {
  return (
    <Page title={texts.already}>
      <Alert kind="info">
        <Paragraph>{texts.by(reply)}</Paragraph>
      </Alert>
      {reply.message && <blockquote className="quote">{reply.message}</blockquote>}
      {asker && <NextStep asker={asker} />}
    </Page>
  );
}

/** The steps to take next, with the asker's details, which are shown only to a coordinator who replied 'welcome'. */
function NextStep({ asker }: { asker: NonNullable<JoinReplyResponse['asker']> }) {
  return (
    <section>
      <Heading2>{texts.asker.title}</Heading2>
      <FactList
        facts={[
          [texts.asker.name, asker.name],
          [texts.asker.email, <MailLink address={asker.email} key="email" />],
        ]}
      />
      <NumberedList items={texts.next} />
    </section>
  );
}
