import { region } from 'virtual:region';
import { siteAddress } from '../base-path.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { plainTextAddress, starterDocuments } from '../texts/documents.ts';
import { startTexts as texts } from '../texts/starting.ts';
import { StarterKit } from './starter-kit.tsx';

export default function StartPage() {
  return (
    <Page title={texts.title} tabTitle={texts.tab} lead={texts.lead}>
      <ol className="guide">
        {texts.steps.map(({ title, text, link }) => (
          <li key={title}>
            <h2 className="utrecht-heading-3">{title}</h2>
            <p className="utrecht-paragraph">{text}</p>
            {link && (
              <p className="utrecht-paragraph">
                <TextLink to={link.to}>{link.text}</TextLink>
              </p>
            )}
          </li>
        ))}
      </ol>
      <StarterKit />
      <Heading2>{texts.downloads.title}</Heading2>
      <Paragraph>{texts.downloads.text}</Paragraph>
      <ul className="documents">
        {starterDocuments(region).map(({ id, title }) => (
          <li key={id}>
            <strong>{title}</strong>
            <TextLink to={`/starten/${id}`}>
              {texts.downloads.print}
              <span className="visually-hidden">: {title}</span>
            </TextLink>
            <a
              className="utrecht-link utrecht-link--html-a"
              href={siteAddress(plainTextAddress(id))}
              download
            >
              {texts.downloads.save}
              <span className="visually-hidden">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
