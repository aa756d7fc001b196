import { Page } from '../../components/page.tsx';
import { ProblemHelp } from '../../components/problem-help.ts';
import { Paragraph } from '../../components/text.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { completeAcceptance } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { signInAfterRefusal, StartOver } from './start-over.tsx';
import { useChallenge } from './use-challenge.ts';

const texts = passkeyTexts.make;

/**
 * The page on which somebody who has accepted an invitation is asked to create a passkey, if the organisation did not
 * prove that more than one factor was used.
 */
export function MakePasskeyPage() {
  const { challenge, officerId } = useChallenge();
  if (challenge === undefined || officerId === undefined) return <StartOver />;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paragraph>{passkeyTexts.what}</Paragraph>
      <ProblemHelp value={signInAfterRefusal}>
        <PasskeyForm
          ceremony={() => completeAcceptance(challenge, officerId)}
          onDone={enterDesk}
          action={texts.action}
        />
      </ProblemHelp>
    </Page>
  );
}
