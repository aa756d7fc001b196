import { useCallback, useRef, useState } from 'react';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import type { Problem } from '../api/call.ts';
import { confirmRegistration, readOwnRegistration } from '../api/endpoints.ts';
import { useAnswer } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { linkTexts } from '../texts/links.ts';
import { TokenProblem } from '../tokens/token-problem.tsx';
import { useMailedToken } from '../tokens/use-mailed-token.ts';

const texts = linkTexts.confirm;

export default function ConfirmPage({ id }: { id: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readOwnRegistration(id, token), [id, token]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed') {
    if (answer.problem.kind === 'too-late') return <TooLate />;
    return <TokenProblem title={texts.title} problem={answer.problem} again={answer.again} />;
  }
  const registration = answer.value;
  if (registration.status === 'expired') return <TooLate />;
  if (registration.status !== 'submitted') return <Already registration={registration} />;
  return <Confirm registration={registration} token={token} again={answer.again} />;
}

function Confirm({
  registration,
  token,
  again,
}: {
  registration: OwnRegistrationResponse;
  token: string | undefined;
  again: () => void;
}) {
  const [confirmed, setConfirmed] = useState<{ reference: string; alreadyConfirmed: boolean }>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const pressed = useRef(false);

  const confirm = async () => {
    if (pressed.current) return;
    pressed.current = true;
    setBusy(true);
    const outcome = await confirmRegistration(registration.id, token);
    pressed.current = false;
    setBusy(false);
    if (outcome.ok) return setConfirmed(outcome.value);
    // The state that the page showed is no longer true: read it again and show what is.
    if (outcome.problem.kind === 'not-possible-now') return again();
    setProblem(outcome.problem);
  };

  if (confirmed) return <Confirmed {...confirmed} municipality={registration.municipality.code} />;
  if (problem?.kind === 'too-late') return <TooLate />;
  return (
    <Page title={texts.title} lead={texts.lead(registration.name)}>
      <Paragraph>{texts.until(registration.confirmBy)}</Paragraph>
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button onPress={() => void confirm()} busy={busy}>
          {busy ? texts.busy : texts.action}
        </Button>
      </div>
      <Paragraph kind="small">{texts.notYou}</Paragraph>
      <DeskContact municipality={registration.municipality.code} />
    </Page>
  );
}

interface ConfirmedProps {
  readonly reference: string;
  readonly alreadyConfirmed: boolean;
  readonly municipality: string;
}

function Confirmed({ reference, alreadyConfirmed, municipality }: ConfirmedProps) {
  return (
    <Page title={alreadyConfirmed ? texts.already : texts.done}>
      <Alert kind="ok" title={texts.reference(reference)}>
        <Paragraph>{texts.keep}</Paragraph>
      </Alert>
      <Heading2>{texts.next}</Heading2>
      <NumberedList items={texts.steps} />
      <DeskContact municipality={municipality} />
    </Page>
  );
}

function Already({ registration }: { registration: OwnRegistrationResponse }) {
  return (
    <Page title={texts.already}>
      <Alert kind="info" title={registration.reference && texts.reference(registration.reference)}>
        <Paragraph>{linkTexts.status[registration.status]}</Paragraph>
      </Alert>
      <DeskContact municipality={registration.municipality.code} />
    </Page>
  );
}

function TooLate() {
  return (
    <Page title={texts.tooLate} lead={texts.tooLateText}>
      <ButtonLink to="/aanmelden">{texts.registerAgain}</ButtonLink>
      <DeskContact />
    </Page>
  );
}
