import { region } from 'virtual:region';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { privacyTexts } from '../texts/privacy.ts';

export default function PrivacyPage() {
  return (
    <Page title={privacyTexts.title} lead={privacyTexts.lead}>
      {privacyTexts.sections(region).map(({ title, text, items }) => (
        <section key={title}>
          <Heading2>{title}</Heading2>
          {text && <Paragraph>{text}</Paragraph>}
          {items.length > 0 && <BulletList items={items} />}
        </section>
      ))}
      <DeskContact />
    </Page>
  );
}
