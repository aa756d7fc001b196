import { useCallback, type ReactNode } from 'react';
import type { ReplyTextsResponse } from '../../../../shared/requests/desk/reply-texts.ts';
import { listReplyTextsRoute } from '../../../../shared/routes/desk/list-reply-texts.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useResponse } from '../../../api/use-response.ts';
import { TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Waiting } from '../../../components/waiting.tsx';
import { replyTextTexts as texts } from '../../../texts/reply-texts.ts';

interface WithReplyTextsProps {
  readonly children: (replyTexts: ReplyTextsResponse) => ReactNode;
}

/** A page about the reply texts of the region, shown once they have been loaded. */
export function WithReplyTexts({ children }: WithReplyTextsProps) {
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listReplyTextsRoute, {}), []),
  );
  if (response?.ok) return children(response.value);
  return (
    <Page title={texts.title}>
      {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
    </Page>
  );
}

export function BackToReplyTexts() {
  return (
    <p>
      <TextLink to="/beheer/antwoordteksten">{texts.back}</TextLink>
    </p>
  );
}
