import { region } from 'virtual:region';
import { Page } from '../components/page.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { deskTexts as texts } from '../texts/desk.ts';
import { rightLines } from '../texts/desk-rights.ts';
import { useOfficer } from './officer-context.ts';

/** The first page of the desk: who is signed in, and what that person may do. */
export function FirstPage() {
  const { title, rights } = useOfficer();
  const lines = rightLines(rights, region);
  return (
    <Page title={texts.first.title} lead={texts.first.lead(title)}>
      <Heading2>{texts.first.rights}</Heading2>
      {lines.length > 0 ? (
        <BulletList items={lines} />
      ) : (
        <Paragraph>{texts.first.noRights}</Paragraph>
      )}
    </Page>
  );
}
