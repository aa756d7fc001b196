import { useCallback, type ReactNode } from 'react';
import type { ReplyTextsResponse } from '../../../../shared/requests/desk/reply-texts.ts';
import { listReplyTextsRoute } from '../../../../shared/routes/desk/list-reply-texts.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useResponse } from '../../../api/use-response.ts';
import { TextLink } from '../../../components/links.tsx';
import { replyTextTexts as texts } from '../../../texts/reply-texts.ts';
import { LoadedPage } from '../../loaded-page.tsx';

interface WithReplyTextsProps {
  readonly children: (replyTexts: ReplyTextsResponse) => ReactNode;
}

/** A page about the region's reply texts, shown once they have been loaded. */
export function WithReplyTexts({ children }: WithReplyTextsProps) {
  const loaded = useResponse(useCallback(() => callRoute(listReplyTextsRoute, {}), []));
  return (
    <LoadedPage title={texts.title} loaded={loaded}>
      {children}
    </LoadedPage>
  );
}

export function BackToReplyTexts() {
  return (
    <p>
      <TextLink to="/beheer/antwoordteksten">{texts.back}</TextLink>
    </p>
  );
}
