import { useState } from 'react';
import {
  decideRegistrationBody,
  type DecideRegistrationBody,
} from '../../../shared/requests/groups/decide-registration.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { decideRegistrationRoute } from '../../../shared/routes/groups/decide-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { RadioField } from '../../components/choice-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SendingButton, SendingFrame } from '../../components/sending-form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { tabStorage } from '../../storage/browser-storage.ts';
import { reviewTexts } from '../../texts/review.ts';
import { useOfficer } from '../officer-context.ts';
import {
  forgetDecision,
  keepDecision,
  readDecision,
  type DecisionDraft,
} from './decision-draft.ts';
import { ReplyTextChoice } from './reply-text-choice.tsx';

const texts = reviewTexts.form;
/** The id of the form's heading, to which the top of the page links. */
export const decisionHeading = 'beslissing';

const choicesFor = (asked: boolean) =>
  (['approve', asked ? 'take-back' : 'ask', 'reject'] as const).map((value) => ({
    value,
    ...texts[value],
  }));

const duplicateOptions = (nearby: ReviewResponse['nearby']) => [
  { value: '', label: texts.noDuplicate },
  ...nearby.map(({ reference, name, waits, duplicate }) => ({
    value: reference,
    label: texts.duplicateChoice(name, reference, waits, duplicate.length > 0),
  })),
];

interface DecisionFormProps {
  readonly review: ReviewResponse;
  readonly onDone: (decision: DecideRegistrationBody['decision']) => void;
  /** Called when the registration has already been decided on, or when this officer has already asked the question. */
  readonly onOvertaken: (decision: DecisionResponse) => void;
  /**
   * Called when a colleague has asked a question or taken one back, or the coordinator has answered, since the page was
   * opened.
   */
  readonly onStale: () => void;
}

/**
 * Lets an officer approve or reject a registration, ask a question, or take a question back. Nothing is sent until the
 * button is pressed. What was typed stays in this tab until it has been sent, even if the session ends in the meantime.
 */
export function DecisionForm({ review, onDone, onOvertaken, onStale }: DecisionFormProps) {
  const { id, nearby, replyTexts, status } = review;
  const officer = useOfficer();
  const [draft, setDraft] = useState(() => readDecision(tabStorage, officer.id, id));
  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part };
    keepDecision(tabStorage, officer.id, id, next);
    setDraft(next);
  };
  const sending = useSending({
    schema: decideRegistrationBody,
    send: (body) => callRoute(decideRegistrationRoute, { path: { id }, body }),
    onDone: (_status, body) => {
      // An officer who takes a question back in order to ask a different one has already typed the new question, so the
      // text is kept.
      if (body.decision === 'take-back') change({ decision: '' });
      else forgetDecision(tabStorage, officer.id, id);
      onDone(body.decision);
    },
    onRefused: (problem, body) => {
      const { decision } = problem;
      // The response to an earlier attempt was lost: this officer has already asked the question, or decided.
      const isOwn = decision?.own && (body.decision === 'ask' || decision.kind !== 'asked');
      if (isOwn) forgetDecision(tabStorage, officer.id, id);
      if (decision && (isOwn || decision.kind !== 'asked')) onOvertaken(decision);
      else if (decision || problem.kind === 'registration-changed') onStale();
      return problem.decision !== undefined || problem.kind === 'registration-changed';
    },
  });
  const { messageAt } = sending;
  return (
    <SendingFrame
      sending={sending}
      values={() => bodyOf(draft, review)}
      className="form-layout"
      heading={
        <Heading2 id={decisionHeading} isTarget>
          {texts.title}
        </Heading2>
      }
    >
      <RadioField
        id="decision"
        label={texts.question}
        value={draft.decision}
        choices={choicesFor(status === 'asked')}
        onChange={(decision) => change({ decision })}
        error={messageAt('decision')}
      />
      {draft.decision === 'reject' && (
        <>
          <ReplyTextChoice
            texts={replyTexts.filter(({ use }) => use === 'reject')}
            onChoose={(reason) => change({ reason })}
          />
          <TextArea
            id="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={draft.reason}
            rows={6}
            onChange={(reason) => change({ reason })}
            error={messageAt('reason')}
          />
          {nearby.length > 0 && (
            <SelectField
              id="duplicateOf"
              label={texts.duplicateOf}
              hint={texts.duplicateOfHint}
              value={draft.duplicateOf}
              options={duplicateOptions(nearby)}
              onChange={(duplicateOf) => change({ duplicateOf })}
              error={messageAt('duplicateOf')}
            />
          )}
          {nearby.some(({ reference, waits }) => waits && reference === draft.duplicateOf) && (
            <Alert kind="warning" title={texts.duplicateWaits.title} live>
              <Paragraph>{texts.duplicateWaits.text}</Paragraph>
            </Alert>
          )}
        </>
      )}
      {draft.decision === 'ask' && (
        <>
          <ReplyTextChoice
            texts={replyTexts.filter(({ use }) => use === 'ask')}
            onChoose={(question) => change({ question })}
          />
          <TextArea
            id="question"
            label={texts.askLabel}
            hint={texts.askHint}
            value={draft.question}
            rows={6}
            onChange={(question) => change({ question })}
            error={messageAt('question')}
          />
        </>
      )}
      <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
    </SendingFrame>
  );
}

function bodyOf(draft: DecisionDraft, { version, nearby }: ReviewResponse) {
  const { decision, reason, question, duplicateOf } = draft;
  if (decision === 'reject') {
    // A group that was chosen before the page was loaded again may no longer be in the list.
    const isListed = nearby.some(({ reference }) => reference === duplicateOf);
    return { decision, version, reason, ...(isListed ? { duplicateOf } : {}) };
  }
  if (decision === 'ask') return { decision, version, question };
  return { decision, version };
}
