import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';

/** Shown when a page that needs a challenge is opened without one. */
export function StartOver() {
  const { title, text } = deskTexts.faults['unknown-challenge'];
  return (
    <Page title={title} lead={text}>
      <p>
        <TextLink to="/inloggen">{passkeyTexts.startOver}</TextLink>
      </p>
    </Page>
  );
}
