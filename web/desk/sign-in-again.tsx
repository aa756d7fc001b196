import { useLocation } from 'wouter';
import { passkeyIssuer } from '../../shared/domain/desk/passkey.ts';
import type { Problem } from '../api/call.ts';
import { Paragraph } from '../components/text.tsx';
import { deskTexts } from '../texts/desk.ts';
import { useOfficer } from './officer-context.ts';
import { openPage, signInPageAddress, signInAddress } from './sign-in-address.ts';

/**
 * Links for signing in and returning to this page, for an officer whose session has ended, or who has to sign in again
 * because the request requires a more recent sign-in. If somebody else has signed in in the meantime, shows a link that
 * loads this page again. Offers a passkey only to an officer who used one to sign in. If the page asked for something
 * that cannot be found, says that it may belong to a municipality for which the officer has no role.
 */
export function SignInAgain({ problem: { kind } }: { problem: Problem }) {
  if (kind === 'not-signed-in') return <SessionEnded />;
  if (kind === 'signed-in-as-other') return <LoadAgain />;
  if (kind === 'not-found') return <Paragraph>{deskTexts.elsewhere}</Paragraph>;
  return kind === 'step-up-needed' ? <StepUp /> : null;
}

function SessionEnded() {
  const { organisation } = useOfficer();
  const to = useOwnPage();
  const { text, action } = deskTexts.signInAgain;
  return (
    <>
      <Paragraph>{text}</Paragraph>
      <a
        className="utrecht-button utrecht-button--primary-action"
        href={signInAddress({ organisation, to })}
      >
        {action}
      </a>
    </>
  );
}

function LoadAgain() {
  const { pathname, search } = window.location;
  return (
    <p>
      <a className="utrecht-button utrecht-button--primary-action" href={pathname + search}>
        {deskTexts.loadAgain}
      </a>
    </p>
  );
}

function StepUp() {
  const { organisation, usedPasskey } = useOfficer();
  const to = useOwnPage();
  const { again, byPasskey } = deskTexts.stepUp;
  return (
    <>
      <p>
        <a
          className="utrecht-button utrecht-button--primary-action"
          href={signInAddress({ organisation, to, again: true })}
        >
          {again}
        </a>
      </p>
      {usedPasskey && organisation !== passkeyIssuer && (
        <p>
          <a
            className="utrecht-button utrecht-button--secondary-action"
            href={signInPageAddress(to)}
          >
            {byPasskey}
          </a>
        </p>
      )}
    </>
  );
}

/** The path to return to after signing in: that of this page, with its query and its place on the page. */
function useOwnPage(): string {
  const [path] = useLocation();
  return openPage(path);
}
