import type { Problem } from '../api/call.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { linkTexts } from '../texts/links.ts';

interface LinkProblemProps {
  /** Heading when the problem is with the connection and not with the link. */
  readonly title: string;
  readonly problem: Problem;
  readonly again: () => void;
  /** What the link is about, when that is no registration. */
  readonly subject?: keyof typeof linkTexts.about;
}

/** Why a mail link did not work, what to do now, and how to reach a person. */
export function TokenProblem({ title, problem, again, subject }: LinkProblemProps) {
  const help = (subject && linkTexts.about[subject][problem.kind]) ?? linkTexts.help[problem.kind];
  if (help === undefined) {
    return (
      <Page title={title}>
        <ProblemNotice problem={problem} again={again} />
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
