import { problemTypes, type ProblemType } from '../../shared/requests/problem-types.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { problemTexts as texts } from '../texts/problems.ts';
import { NotFoundPage } from './not-found-page.tsx';

const names = Object.keys(problemTypes) as ProblemType[];

/** The page that the `type` of a problem (RFC 9457) refers to. */
export default function ProblemPage({ type }: { type: string }) {
  const name = names.find((known) => known === type);
  if (!name) return <NotFoundPage />;
  const { title, status } = problemTypes[name];
  return (
    <Page title={title} pageKey={`problem ${name}`} lead={texts.lead(status, name)}>
      <Paragraph>{texts.meaning[name]}</Paragraph>
      <Heading2>{texts.all}</Heading2>
      <ul className="name-list">
        {names.map((known) => (
          <li key={known}>
            <TextLink to={`/problems/${known}`}>{known}</TextLink>
          </li>
        ))}
      </ul>
      <Paragraph>
        <TextLink to="/gegevens/interface">{texts.interface}</TextLink>
      </Paragraph>
    </Page>
  );
}
