import { useLocation } from 'wouter';
import type { Problem } from '../api/call.ts';
import { Paragraph } from '../components/text.tsx';
import { deskTexts } from '../texts/desk.ts';
import { useOfficer } from './officer-context.ts';
import { signInAddress } from './sign-in-address.ts';

const texts = deskTexts.signInAgain;

/** A link for signing in and coming back to this page, for an officer whose session has ended. */
export function SignInAgain({ problem }: { problem: Problem }) {
  const { organisation } = useOfficer();
  const [path] = useLocation();
  if (problem.kind !== 'not-signed-in') return null;
  return (
    <>
      <Paragraph>{texts.text}</Paragraph>
      <a
        className="utrecht-button utrecht-button--primary-action"
        href={signInAddress({ organisation, to: `/bureau${path}` })}
      >
        {texts.action}
      </a>
    </>
  );
}
