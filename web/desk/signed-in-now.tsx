import { Link } from 'wouter';
import { useResponse } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Paragraph } from '../components/text.tsx';
import { deskTexts } from '../texts/desk.ts';
import { readOfficer } from './read-officer.ts';

const texts = deskTexts.signedInNow;

/**
 * Says who is signed in, on pages where somebody else may be about to sign in, which would end the session in all tabs.
 * Shows nothing if nobody is signed in.
 */
export function SignedInNow() {
  const { response } = useResponse(readOfficer);
  if (!response?.ok) return undefined;
  return (
    <Alert kind="info" title={texts.title(response.value.name)}>
      <Paragraph>{texts.text}</Paragraph>
      <p>
        <Link className="utrecht-link utrecht-link--html-a" href="/">
          {texts.toDesk}
        </Link>
      </p>
    </Alert>
  );
}
