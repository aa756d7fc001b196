import type { Problem } from '../api/call.ts';
import { siteTexts } from '../texts/site.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Paragraph } from './text.tsx';

/** Says what went wrong in the API's own words, with a way to try again where that can help. */
export function ProblemNotice({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <Alert kind="error" title={problem.title} live>
      {problem.detail && <Paragraph>{problem.detail}</Paragraph>}
      {again && (
        <p>
          <Button kind="secondary-action" onPress={again}>
            {siteTexts.failed.again}
          </Button>
        </p>
      )}
    </Alert>
  );
}
