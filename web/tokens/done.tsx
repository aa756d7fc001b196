import { Alert } from '../components/alert.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';

/** Shows what was done with the token when there is nothing left to do on the page. */
export function Done({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <Alert kind="ok">
        <Paragraph>{text}</Paragraph>
      </Alert>
      <ButtonLink to="/groepen" kind="secondary-action">
        {tokenPageTexts.toOverview}
      </ButtonLink>
    </Page>
  );
}
