import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { BulletList, Paragraph } from '../../components/text.tsx';
import { deskHelpTexts as texts, helpParts } from '../../texts/desk-help.ts';
import { useOfficer } from '../officer-context.ts';

/** Lists the help about the parts of the desk that the officer can use. */
export default function HelpPage() {
  const { rights } = useOfficer();
  const own = helpParts.filter(({ right }) => right === undefined || rights[right] !== undefined);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paragraph>
        <TextLink to="/hulp/rondleiding">{texts.tour.title}</TextLink>
      </Paragraph>
      <BulletList
        items={own.map(({ slug, title }) => (
          <TextLink key={slug} to={`/hulp/${slug}`}>
            {title}
          </TextLink>
        ))}
      />
    </Page>
  );
}
