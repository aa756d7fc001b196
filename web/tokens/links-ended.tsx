import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/text.tsx';
import { aboutLinkTexts } from '../texts/about-link.ts';
import { NewLink, type NewLinkProps } from './new-link.tsx';

const texts = aboutLinkTexts.wasNotMe;

/** Shown after 'Ik was dit niet': says that the links no longer work, and what to do next. */
export function LinksEnded(props: NewLinkProps) {
  return (
    <Page title={texts.done}>
      <Alert kind="ok">
        <Paragraph>{texts.doneText}</Paragraph>
      </Alert>
      <NewLink {...props} />
      <DeskContact />
    </Page>
  );
}
