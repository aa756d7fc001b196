import type { Problem } from '../api/call.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { NewLink, type NewLinkProps } from './new-link.tsx';

/** The kinds of object that a token can be for. */
export type TokenSubject = keyof typeof tokenPageTexts.about;

interface TokenProblemProps {
  /** The heading for problems with the connection rather than the token. */
  readonly title: string;
  readonly problem: Problem;
  readonly retry: () => void;
  /** The kind of object that the token is for; defaults to a registration. */
  readonly subject?: TokenSubject | undefined;
  /** The purpose and subject of the new link, if the visitor asks for one. */
  readonly newLink: NewLinkProps;
}

/** Explains why a mailed token did not work, what to do next and how to contact a person. */
export function TokenProblem({ title, problem, retry, subject, newLink }: TokenProblemProps) {
  const help =
    (subject && tokenPageTexts.about[subject][problem.kind]) ?? tokenPageTexts.help[problem.kind];
  if (help === undefined) {
    return (
      <Page title={title}>
        <ProblemNotice problem={problem} retry={retry} />
        <DeskContact />
      </Page>
    );
  }
  return (
    <Page title={problem.title}>
      <Alert kind="warning">
        <Paragraph>{help}</Paragraph>
      </Alert>
      {problem.kind.startsWith('link-') && <NewLink {...newLink} />}
      <DeskContact />
    </Page>
  );
}
