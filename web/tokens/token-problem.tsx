import type { Problem } from '../api/call.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';

/** What a token is about. */
export type TokenSubject = keyof typeof tokenPageTexts.about;

interface TokenProblemProps {
  /** Heading when the problem is with the connection and not with the token. */
  readonly title: string;
  readonly problem: Problem;
  readonly retry: () => void;
  /** A registration when left out. */
  readonly subject?: TokenSubject | undefined;
}

/** Why a mailed token did not work, what to do now, and how to reach a person. */
export function TokenProblem({ title, problem, retry, subject }: TokenProblemProps) {
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
      <DeskContact />
    </Page>
  );
}
