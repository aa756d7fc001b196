import { region } from 'virtual:region';
import { siteAddress } from '../base-path.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { plainTextAddress, starterDocuments, type StarterDocument } from '../texts/documents.ts';
import { startTexts } from '../texts/starting.ts';

const texts = startTexts.document;

/** Shows a document for starters to read and print. */
export default function DocumentPage({ id }: { id: string }) {
  const document = starterDocuments(region).find((known) => known.id === id);
  return document ? <Document document={document} /> : <NotFoundPage />;
}

function Document({ document: { id, title, intro, parts } }: { document: StarterDocument }) {
  const back = (
    <p className="utrecht-paragraph no-print">
      <TextLink to="/starten">{texts.back}</TextLink>
    </p>
  );
  return (
    <Page title={title} above={back} lead={intro}>
      <div className="actions no-print">
        <Button kind="secondary-action" onPress={() => window.print()}>
          <Icon name="print" />
          {texts.print}
        </Button>
        <a
          className="utrecht-link utrecht-link--html-a"
          href={siteAddress(plainTextAddress(id))}
          download
        >
          {texts.save}
        </a>
      </div>
      <article className="document">
        {parts.map((part) => (
          <section key={part.title ?? part.text}>
            {part.title && <Heading2>{part.title}</Heading2>}
            {part.text && <Paragraph>{part.text}</Paragraph>}
            {part.items &&
              (part.tick ? <TickList items={part.items} /> : <BulletList items={part.items} />)}
          </section>
        ))}
      </article>
    </Page>
  );
}

function TickList({ items }: { items: readonly string[] }) {
  return (
    <ul className="ticks">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
