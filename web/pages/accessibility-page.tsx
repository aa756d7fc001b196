import { region } from 'virtual:region';
import { basePath } from '../base-path.ts';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { BulletList, Heading2, Heading3, Paragraph } from '../components/text.tsx';
import { accessibilityTexts as texts } from '../texts/accessibility.ts';

export default function AccessibilityPage() {
  const { scope, status, measures, shortcomings, contact, date } = texts;
  return (
    <Page title={texts.title} lead={texts.lead(region)}>
      <Heading2>{scope.title}</Heading2>
      <Paragraph>{scope.text(window.location.host + basePath)}</Paragraph>
      <Heading2>{status.title}</Heading2>
      <Paragraph>{status.text}</Paragraph>
      <Heading2>{measures.title}</Heading2>
      <BulletList items={measures.items} />
      <Heading2>{shortcomings.title}</Heading2>
      {shortcomings.items.map(({ title, text }) => (
        <section key={title}>
          <Heading3>{title}</Heading3>
          <Paragraph>{text}</Paragraph>
        </section>
      ))}
      <Heading2>{contact.title}</Heading2>
      <Paragraph>{contact.text}</Paragraph>
      <Paragraph>{contact.escalation}</Paragraph>
      <Heading2>{date.title}</Heading2>
      <Paragraph>{date.text}</Paragraph>
      <DeskContact />
    </Page>
  );
}
