import { useLocation } from 'wouter';
import type { Problem } from '../../api/call.ts';
import { Alert } from '../../components/alert.tsx';
import { Paragraph } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/review.ts';
import { useOfficer } from '../officer-context.ts';
import { signInAddress } from '../sign-in-address.ts';

const texts = reviewTexts.signInAgain;

/** A link for signing in and coming back to this page, for an officer whose session ended while writing. */
export function SignInAgain({ problem }: { problem: Problem | undefined }) {
  const { organisation } = useOfficer();
  const [path] = useLocation();
  if (problem?.kind !== 'not-signed-in') return undefined;
  return (
    <Alert kind="warning" title={texts.title} live>
      <Paragraph>{texts.text}</Paragraph>
      <a
        className="utrecht-button utrecht-button--primary-action"
        href={signInAddress({ organisation, to: `/bureau${path}` })}
      >
        {texts.action}
      </a>
    </Alert>
  );
}
