import type { Problem } from '../api/call.ts';
import { siteTexts } from '../texts/site.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Paragraph } from './text.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly retry?: (() => void) | undefined;
}

/** What went wrong, in the API's own words, with a retry button when retrying may help. */
export function ProblemNotice({ problem, retry }: ProblemNoticeProps) {
  return (
    <Alert kind="error" title={problem.title} live>
      {problem.detail && <Paragraph>{problem.detail}</Paragraph>}
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
