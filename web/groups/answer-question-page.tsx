import { useCallback, useRef, useState } from 'react';
import { fieldProblems, type FieldProblem } from '../../shared/requests/field-problems.ts';
import { answerQuestionBody } from '../../shared/requests/groups/answer-question.ts';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import type { Problem } from '../api/call.ts';
import { answerQuestion, readOwnRegistration } from '../api/endpoints.ts';
import { useAnswer } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TextArea } from '../components/text-field.tsx';
import { Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { linkTexts } from '../texts/links.ts';
import { TokenProblem } from '../tokens/token-problem.tsx';
import { useMailedToken } from '../tokens/use-mailed-token.ts';

const texts = linkTexts.answer;

export default function AnswerPage({ id }: { id: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readOwnRegistration(id, token), [id, token]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed')
    return <TokenProblem title={texts.title} problem={answer.problem} again={answer.again} />;
  const registration = answer.value;
  if (registration.status !== 'asked' || !registration.question)
    return <NothingAsked registration={registration} />;
  return <Question registration={registration} question={registration.question} token={token} />;
}

interface QuestionProps {
  readonly registration: OwnRegistrationResponse;
  readonly question: NonNullable<OwnRegistrationResponse['question']>;
  readonly token: string | undefined;
}

function Question({ registration, question, token }: QuestionProps) {
  const [text, setText] = useState('');
  const [fields, setFields] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  const pressed = useRef(false);

  const show = (problems: readonly FieldProblem[]) => {
    setFields(problems);
    setAttempt((count) => count + 1);
  };

  const send = async () => {
    const parsed = answerQuestionBody.safeParse({ answer: text });
    if (!parsed.success) return show(fieldProblems(parsed.error));
    if (pressed.current) return;
    pressed.current = true;
    setState('busy');
    const outcome = await answerQuestion(registration.id, token, parsed.data.answer);
    pressed.current = false;
    setState(outcome.ok ? 'done' : 'open');
    if (outcome.ok) return;
    setProblem(outcome.problem);
    show(outcome.problem.fields);
  };

  const municipality = registration.municipality.code;
  if (state === 'done') {
    return (
      <Page title={texts.done} lead={texts.doneText}>
        <DeskContact municipality={municipality} />
      </Page>
    );
  }
  return (
    <Page title={texts.title} lead={texts.lead(registration.name)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problems={fields} attempt={attempt} />
        {problem && fields.length === 0 && <ProblemNotice problem={problem} />}
        <Paragraph>{texts.asked(question.officer, question.at)}</Paragraph>
        <blockquote className="quote">{question.text}</blockquote>
        <TextArea
          id="answer"
          label={texts.label}
          hint={texts.hint}
          value={text}
          rows={6}
          onChange={setText}
          error={fields.find(({ field }) => field === 'answer')?.message}
        />
        <Button type="submit" busy={state === 'busy'}>
          {state === 'busy' ? texts.busy : texts.action}
        </Button>
      </form>
      <DeskContact municipality={municipality} />
    </Page>
  );
}

function NothingAsked({ registration }: { registration: OwnRegistrationResponse }) {
  const { answer, status, municipality } = registration;
  return (
    <Page title={answer ? texts.already : texts.none}>
      <Alert kind="info">
        <Paragraph>{linkTexts.status[status]}</Paragraph>
      </Alert>
      {answer && <blockquote className="quote">{answer.text}</blockquote>}
      <DeskContact municipality={municipality.code} />
    </Page>
  );
}
