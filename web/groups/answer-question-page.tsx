import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { answerQuestionBody } from '../../shared/requests/groups/answer-question.ts';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { answerQuestionRoute } from '../../shared/routes/groups/answer-question.ts';
import { showRegistrationRoute } from '../../shared/routes/groups/show-registration.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { SendingButton, SendingFrame } from '../components/sending-form.tsx';
import { TextArea } from '../components/text-field.tsx';
import { Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { BehindToken } from '../tokens/behind-token.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import { correctionFrom, draftOf } from './correction.ts';
import { areaOf } from './registration/area-making.ts';
import { emptyDraft } from './registration/draft.ts';
import { useOutlines } from './registration/outlines.ts';
import { WithdrawRegistration } from './withdraw-registration.tsx';

const readOwnRegistration = (id: string, token: string | undefined) =>
  callRoute(showRegistrationRoute, { path: { id }, token });

const texts = tokenPageTexts.answer;
const answerBody = answerQuestionBody(region);

/** Lets the coordinator of a registration answer an officer's question. */
export default function AnswerQuestionPage({ id }: { id: string }) {
  return (
    <BehindToken purpose="answer" id={id} read={readOwnRegistration} title={texts.title}>
      {({ value: registration, token, reload }) =>
        registration.status === 'asked' && registration.question ? (
          <Question
            registration={registration}
            question={registration.question}
            token={token}
            reload={reload}
          />
        ) : (
          <NothingAsked registration={registration} token={token} reload={reload} />
        )
      }
    </BehindToken>
  );
}

interface OwnRegistrationProps {
  readonly registration: OwnRegistrationResponse;
  readonly token: string | undefined;
  readonly reload: () => void;
}

interface QuestionProps extends OwnRegistrationProps {
  readonly question: NonNullable<OwnRegistrationResponse['question']>;
}

function Question({ registration, question, token, reload }: QuestionProps) {
  const { registered } = registration;
  const [answer, setAnswer] = useState('');
  const [correcting, setCorrecting] = useState(false);
  const [before] = useState(() => (registered ? draftOf(registration, registered) : emptyDraft));
  const [draft, setDraft] = useState(before);
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const correction = correctionFrom([before, registered?.polygon], [draft, polygon]);
  const [done, setDone] = useState(false);
  const sending = useSending({
    schema: answerBody,
    send: (body) => callRoute(answerQuestionRoute, { path: { id: registration.id }, token, body }),
    onDone: () => setDone(true),
  });
  const municipality = registration.municipality.code;
  if (done) {
    return (
      <Page title={texts.done} lead={texts.doneText}>
        <DeskContact municipality={municipality} />
      </Page>
    );
  }
  return (
    <Page title={texts.title} lead={texts.lead(registration.name)} wide={correcting}>
      <SendingFrame
        sending={sending}
        values={() => ({ answer, ...(correcting && correction && { correction }) })}
      >
        <Paragraph>{texts.asked(question.officer, question.at)}</Paragraph>
        <blockquote className="quote">{question.text}</blockquote>
        <TextArea
          id="answer"
          label={texts.label}
          hint={texts.hint}
          value={answer}
          rows={6}
          onChange={setAnswer}
          error={sending.messageAt('answer')}
        />
        {registered && !correcting && (
          <>
            <Paragraph>{texts.correction.offer}</Paragraph>
            <div className="actions">
              <Button kind="secondary-action" onPress={() => setCorrecting(true)}>
                {texts.correction.start}
              </Button>
            </div>
          </>
        )}
        {correcting && (
          <CorrectionFields
            draft={draft}
            polygon={polygon}
            outlines={outlines}
            change={(part) => setDraft({ ...draft, ...part })}
            messageAt={sending.messageAt}
          />
        )}
        <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
      </SendingFrame>
      <WithdrawRegistration registration={registration} token={token} onDone={reload} />
      <DeskContact municipality={municipality} />
    </Page>
  );
}

function NothingAsked({ registration, token, reload }: OwnRegistrationProps) {
  const { answer, status, municipality } = registration;
  return (
    <Page title={answer ? texts.already : texts.none}>
      <Alert kind="info">
        <Paragraph>{tokenPageTexts.status[status]}</Paragraph>
      </Alert>
      {answer && <blockquote className="quote">{answer.text}</blockquote>}
      <WithdrawRegistration registration={registration} token={token} onDone={reload} />
      <DeskContact municipality={municipality.code} />
    </Page>
  );
}
