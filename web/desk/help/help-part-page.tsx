import { useParams } from 'wouter';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Heading2, Heading3, NumberedList, Paragraph } from '../../components/text.tsx';
import { deskHelpTexts as texts, helpParts } from '../../texts/desk-help.ts';

/** The help about one part of the desk. */
export default function HelpPartPage() {
  const { part: slug } = useParams();
  const part = helpParts.find((each) => each.slug === slug);
  const toAll = (
    <Paragraph>
      <TextLink to="/hulp">{texts.all}</TextLink>
    </Paragraph>
  );
  if (!part)
    return (
      <Page title={texts.title} lead={texts.notFound}>
        {toAll}
      </Page>
    );
  return (
    <Page title={part.title} lead={part.lead} pageKey={part.slug}>
      <Heading2>{texts.steps}</Heading2>
      <NumberedList items={part.steps} />
      <Heading2>{texts.questions}</Heading2>
      {part.questions.map(({ question, answer }) => (
        <section key={question}>
          <Heading3>{question}</Heading3>
          <Paragraph>{answer}</Paragraph>
        </section>
      ))}
      {toAll}
    </Page>
  );
}
