import { useCallback, useState } from 'react';
import type { ReplyKind } from '../../shared/domain/joining/join-states.ts';
import type {
  JoinReplyResponse,
  ShownReply,
  OwnJoinRequestResponse,
} from '../../shared/requests/joining/responses.ts';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { readJoinRequest } from '../api/joining-endpoints.ts';
import { useAnswer } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { MailLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { FactList, Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { formatMoment } from '../texts/format.ts';
import { answerJoinTexts as texts } from '../texts/joining.ts';
import { linkTexts } from '../texts/links.ts';
import { TokenProblem } from '../tokens/token-problem.tsx';
import { useMailedToken } from '../tokens/use-mailed-token.ts';
import { AnswerJoinForm } from './answer-join-form.tsx';

type CoordinatorView = Extract<OwnJoinRequestResponse, { reader: 'coordinator' }>;

/** Behind the link in the mail to a coordinator: read what is asked, and answer once. */
export default function AnswerJoinPage({ id }: { id: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readJoinRequest(id, token), [id, token]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed')
    return (
      <TokenProblem
        title={texts.tab}
        problem={answer.problem}
        again={answer.again}
        subject="answer"
      />
    );
  const request = answer.value;
  // The link of the asker does not open the coordinator's page.
  if (request.reader === 'asker')
    return (
      <TokenProblem title={texts.tab} problem={foreign} again={answer.again} subject="answer" />
    );
  return <Answer request={request} token={token} again={answer.again} />;
}

const foreign = {
  kind: 'link-foreign',
  title: problemTypes['link-foreign'].title,
  fields: [],
} as const;

function Answer({
  request,
  token,
  again,
}: {
  request: CoordinatorView;
  token: string | undefined;
  again: () => void;
}) {
  const [done, setDone] = useState<{ answer: ReplyKind; asker: JoinReplyResponse['asker'] }>();
  const [overtaken, setOvertaken] = useState<ShownReply>();
  if (done) {
    return (
      <Page title={texts.done[done.answer]}>
        <Alert kind="ok">
          <Paragraph>{texts.doneText}</Paragraph>
        </Alert>
        {done.asker && <NextStep asker={done.asker} />}
      </Page>
    );
  }
  const given = overtaken ?? request.answered;
  if (given) return <Answered given={given} asker={request.asker} />;
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
        onDone={(answer, asker) => setDone({ answer, asker })}
        onOvertaken={setOvertaken}
        onChanged={again}
      />
    </Page>
  );
}

function Answered({ given, asker }: { given: ShownReply; asker: JoinReplyResponse['asker'] }) {
  return (
    <Page title={texts.already}>
      <Alert kind="info">
        <Paragraph>{texts.by(given)}</Paragraph>
      </Alert>
      {given.message && <blockquote className="quote">{given.message}</blockquote>}
      {asker && <NextStep asker={asker} />}
    </Page>
  );
}

/** Who asks, told only to a coordinator who said welcome, and what to do with it. */
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
