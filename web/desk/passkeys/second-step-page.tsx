import { Page } from '../../components/page.tsx';
import { ProblemHelp } from '../../components/problem-help.ts';
import { Paragraph } from '../../components/text.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { completeSignIn } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { signInAfterRefusal, StartOver } from './start-over.tsx';
import { useChallenge } from './use-challenge.ts';

const texts = passkeyTexts.secondStep;

/**
 * The page on which an officer is asked to use a passkey, because the organisation did not prove that more than one
 * factor was used.
 */
export function SecondStepPage() {
  const { challenge } = useChallenge();
  if (challenge === undefined) return <StartOver />;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ProblemHelp value={signInAfterRefusal}>
        <PasskeyForm
          ceremony={() => completeSignIn(challenge)}
          onDone={enterDesk}
          action={texts.action}
        />
      </ProblemHelp>
      <Paragraph>{texts.help}</Paragraph>
    </Page>
  );
}
