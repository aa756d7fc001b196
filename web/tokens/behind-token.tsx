import { useCallback, useState, type ReactNode } from 'react';
import type { TokenPurpose } from '../../shared/domain/platform/token.ts';
import type { ApiResponse } from '../api/call.ts';
import { useResponse } from '../api/use-response.ts';
import { Page } from '../components/page.tsx';
import { Waiting } from '../components/waiting.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { AboutLink } from './about-link.tsx';
import { LinksEnded } from './links-ended.tsx';
import { TokenProblem, type TokenSubject } from './token-problem.tsx';
import { useMailedToken } from './use-mailed-token.ts';

/** What a page that needs a mailed token receives once its data has been read. */
export interface TokenPage<T> {
  readonly value: T;
  readonly token: string | undefined;
  /** Reads the data again; called when the page is out of date. */
  readonly reload: () => void;
}

interface BehindTokenProps<T> {
  /** The id of the token's subject, from the URL of the page. */
  readonly id: string;
  /** The purpose of the page, which is sent when the visitor asks for a new link. */
  readonly purpose: TokenPurpose;
  /** Must be a stable function: the data is read again whenever it changes. */
  readonly read: (id: string, token: string | undefined) => Promise<ApiResponse<T>>;
  /** The heading for problems with the connection rather than the token. */
  readonly title: string;
  /** What the token is about; defaults to a registration. */
  readonly subject?: TokenSubject;
  /** Shown when the deadline for confirming has passed. */
  readonly tooLate?: ReactNode;
  readonly children: (page: TokenPage<T>) => ReactNode;
}

/**
 * Wraps a page that needs a mailed token. Reads the data with the token, then shows the page or the reason why it
 * cannot be shown. At the end, every page says when its link was used and offers a new one.
 */
export function BehindToken<T>({
  id,
  purpose,
  read,
  title,
  subject,
  tooLate,
  children,
}: BehindTokenProps<T>) {
  const token = useMailedToken();
  const [ended, setEnded] = useState(false);
  const newLink = { purpose, subject: id };
  const { response, reload } = useResponse(useCallback(() => read(id, token), [read, id, token]));
  if (ended) return <LinksEnded {...newLink} />;
  if (!response) {
    return (
      <Page title={tokenPageTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (response.ok) {
    return (
      <>
        {children({ value: response.value, token, reload })}
        <AboutLink {...newLink} token={token} onEnded={() => setEnded(true)} />
      </>
    );
  }
  const { problem } = response;
  if (problem.kind === 'too-late' && tooLate) return tooLate;
  return (
    <TokenProblem
      title={title}
      problem={problem}
      retry={reload}
      subject={subject}
      newLink={newLink}
    />
  );
}
