import { useState } from 'react';
import {
  decideRegistrationBody,
  type DecideRegistrationBody,
} from '../../../shared/requests/groups/decide-registration.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import { decideRegistrationRoute } from '../../../shared/routes/groups/decide-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { RadioField } from '../../components/choice-fields.tsx';
import { SendingButton, SendingFrame } from '../../components/sending-form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { Heading2 } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/token-pages.ts';

const texts = reviewTexts.form;
const choicesFor = (asked: boolean) =>
  (['approve', asked ? 'take-back' : 'ask', 'reject'] as const).map((value) => ({
    value,
    ...texts[value],
  }));

interface DecisionFormProps {
  readonly id: string;
  readonly token: string | undefined;
  /** Whether a question is open; if so, the officer can take it back, but cannot ask another one. */
  readonly asked: boolean;
  readonly onDone: (decision: DecideRegistrationBody['decision']) => void;
  /** Called when another officer has decided first. */
  readonly onOvertaken: (decision: DecisionResponse) => void;
  /** Called when the page is out of date. */
  readonly onStale: () => void;
}

/** Lets an officer approve, reject, and ask a question or take it back. Nothing is sent until the button is pressed. */
export function DecisionForm({
  id,
  token,
  asked,
  onDone,
  onOvertaken,
  onStale,
}: DecisionFormProps) {
  const [decision, setDecision] = useState<DecideRegistrationBody['decision'] | ''>('');
  const [reason, setReason] = useState('');
  const [question, setQuestion] = useState('');
  const sending = useSending({
    schema: decideRegistrationBody,
    send: (body) => callRoute(decideRegistrationRoute, { path: { id }, token, body }),
    onDone: (_status, body) => onDone(body.decision),
    onRefused: (problem) => {
      if (problem.decision) onOvertaken(problem.decision);
      else if (problem.kind === 'registration-changed') onStale();
      return problem.decision !== undefined || problem.kind === 'registration-changed';
    },
  });
  const { messageAt } = sending;
  return (
    <SendingFrame
      sending={sending}
      values={() => bodyOf(decision, reason, question)}
      className="form-layout"
      heading={<Heading2>{texts.title}</Heading2>}
    >
      <RadioField
        id="decision"
        label={texts.question}
        value={decision}
        choices={choicesFor(asked)}
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
      <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
    </SendingFrame>
  );
}

function bodyOf(decision: string, reason: string, question: string) {
  if (decision === 'reject') return { decision, reason };
  if (decision === 'ask') return { decision, question };
  return { decision };
}
