import { useRef, useState } from 'react';
import { fieldProblems, type FieldProblem } from '../../../shared/requests/field-problems.ts';
import {
  decideRegistrationBody,
  type DecideRegistrationBody,
} from '../../../shared/requests/groups/decide-registration.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import type { Problem } from '../../api/call.ts';
import { decideRegistration } from '../../api/endpoints.ts';
import { Button } from '../../components/button.tsx';
import { RadioField } from '../../components/choice-fields.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { Heading2 } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/links.ts';

const texts = reviewTexts.form;
const choices = (['approve', 'ask', 'reject'] as const).map((value) => ({
  value,
  ...texts[value],
}));

interface DecisionFormProps {
  readonly id: string;
  readonly token: string | undefined;
  readonly onDone: (decision: DecideRegistrationBody['decision']) => void;
  /** Another officer was first. */
  readonly onOvertaken: (decision: DecisionResponse) => void;
  /** What the page shows is no longer true. */
  readonly onChanged: () => void;
}

/** Approve, ask or reject. Nothing is sent before the button is pressed. */
export function DecisionForm({ id, token, onDone, onOvertaken, onChanged }: DecisionFormProps) {
  const [decision, setDecision] = useState<DecideRegistrationBody['decision'] | ''>('');
  const [reason, setReason] = useState('');
  const [question, setQuestion] = useState('');
  const [fields, setFields] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const pressed = useRef(false);
  const messageAt = (name: string) => fields.find(({ field }) => field === name)?.message;

  const show = (problems: readonly FieldProblem[]) => {
    setFields(problems);
    setAttempt((count) => count + 1);
  };

  const send = async () => {
    const parsed = decideRegistrationBody.safeParse(bodyOf(decision, reason, question));
    if (!parsed.success) return show(fieldProblems(parsed.error));
    if (pressed.current) return;
    pressed.current = true;
    setBusy(true);
    const outcome = await decideRegistration(id, token, parsed.data);
    pressed.current = false;
    setBusy(false);
    if (outcome.ok) return onDone(parsed.data.decision);
    if (outcome.problem.decision) return onOvertaken(outcome.problem.decision);
    if (outcome.problem.kind === 'registration-changed') return onChanged();
    setProblem(outcome.problem);
    show(outcome.problem.fields);
  };

  return (
    <form
      className="form-layout"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Heading2>{texts.title}</Heading2>
      <ErrorSummary problems={fields} attempt={attempt} />
      {problem && fields.length === 0 && <ProblemNotice problem={problem} />}
      <RadioField
        id="decision"
        label={texts.question}
        value={decision}
        choices={choices}
        onChange={setDecision}
        error={messageAt('decision')}
      />
      {decision === 'reject' && (
        <TextArea
          id="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={reason}
          onChange={setReason}
          error={messageAt('reason')}
        />
      )}
      {decision === 'ask' && (
        <TextArea
          id="question"
          label={texts.askLabel}
          hint={texts.askHint}
          value={question}
          onChange={setQuestion}
          error={messageAt('question')}
        />
      )}
      <Button type="submit" busy={busy}>
        {busy ? texts.busy : texts.action}
      </Button>
    </form>
  );
}

function bodyOf(decision: string, reason: string, question: string) {
  if (decision === 'reject') return { decision, reason };
  if (decision === 'ask') return { decision, question };
  return { decision };
}
