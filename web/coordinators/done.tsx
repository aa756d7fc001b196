import { Alert } from '../components/alert.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import { reviewTexts } from '../texts/links.ts';

export function Done({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <Alert kind="ok">
        <Paragraph>{text}</Paragraph>
      </Alert>
      <ButtonLink to="/groepen" kind="secondary-action">
        {reviewTexts.toGroup}
      </ButtonLink>
    </Page>
  );
}
