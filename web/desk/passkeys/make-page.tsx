import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { acceptAnswering } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { StartOver } from './start-over.tsx';
import { useChallenge } from './use-challenge.ts';

const texts = passkeyTexts.make;

/**
 * Asks somebody to make a passkey who accepts an invitation, and whose organisation did not show more than one factor.
 */
export function MakePage() {
  const { challenge, officerId } = useChallenge();
  if (challenge === undefined || officerId === undefined) return <StartOver />;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paragraph>{passkeyTexts.what}</Paragraph>
      <PasskeyForm
        act={() => acceptAnswering(challenge, officerId)}
        onDone={enterDesk}
        action={texts.action}
      />
    </Page>
  );
}
