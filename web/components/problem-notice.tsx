import { useContext } from 'react';
import type { Problem } from '../api/call.ts';
import { siteTexts } from '../texts/site.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { ProblemHelp } from './problem-help.ts';
import { Paragraph } from './text.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly retry?: (() => void) | undefined;
}

/**
 * Explains what went wrong, in the API's own words, with any help for this kind of problem, and a retry button if
 * retrying may help.
 */
export function ProblemNotice({ problem, retry }: ProblemNoticeProps) {
  const helpWith = useContext(ProblemHelp);
  return (
    <Alert kind="error" title={problem.title} live>
      {problem.detail && <Paragraph>{problem.detail}</Paragraph>}
      {helpWith(problem)}
      {retry && (
        <p>
          <Button kind="secondary-action" onPress={retry}>
            {siteTexts.failed.again}
          </Button>
        </p>
      )}
    </Alert>
  );
}
