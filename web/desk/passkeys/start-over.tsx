import { useSearchParams } from 'wouter';
import { returnParameter } from '../../../shared/domain/desk/sign-in.ts';
import type { Problem } from '../../api/call.ts';
import { Page } from '../../components/page.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { signInPageAddress } from '../sign-in-address.ts';

/** Shown when a page that needs a challenge is opened without one. */
export function StartOver() {
  const { title, text } = deskTexts.faults['unknown-challenge'];
  return (
    <Page title={title} lead={text}>
      <ToSignIn />
    </Page>
  );
}

/** A link to the sign-in page, which then returns the person to the page that they originally asked for. */
function ToSignIn() {
  const [query] = useSearchParams();
  return (
    <p>
      <a
        className="utrecht-link utrecht-link--html-a"
        href={signInPageAddress(query.get(returnParameter) ?? undefined)}
      >
        {passkeyTexts.startOver}
      </a>
    </p>
  );
}

/** Offers to sign in again after a passkey was refused on a page whose challenge can be used only once. */
export const signInAfterRefusal = ({ kind }: Problem) =>
  kind === 'sign-in-refused' ? <ToSignIn /> : null;
