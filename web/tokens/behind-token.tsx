import { useCallback, type ReactNode } from 'react';
import type { ApiResponse } from '../api/call.ts';
import { useResponse } from '../api/use-response.ts';
import { Page } from '../components/page.tsx';
import { Waiting } from '../components/waiting.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { TokenProblem, type TokenSubject } from './token-problem.tsx';
import { useMailedToken } from './use-mailed-token.ts';

/** What a page behind a mailed token has once it has been read. */
export interface TokenPage<T> {
  readonly value: T;
  readonly token: string | undefined;
  /** Reads it again, when what the page shows is no longer true. */
  readonly reload: () => void;
}

interface BehindTokenProps<T> {
  /** Id of what the token is about, from the address of the page. */
  readonly id: string;
  /** A stable function: the page is read again when it changes. */
  readonly read: (id: string, token: string | undefined) => Promise<ApiResponse<T>>;
  /** Heading when the problem is with the connection and not with the token. */
  readonly title: string;
  /** A registration when left out. */
  readonly subject?: TokenSubject;
  /** Shown when the time to confirm is over. */
  readonly tooLate?: ReactNode;
  readonly children: (page: TokenPage<T>) => ReactNode;
}

/** The frame of a page behind a mailed token: reads with the token, and shows the page or why it cannot be shown. */
export function BehindToken<T>({
  id,
  read,
  title,
  subject,
  tooLate,
  children,
}: BehindTokenProps<T>) {
  const token = useMailedToken();
  const { response, reload } = useResponse(useCallback(() => read(id, token), [read, id, token]));
  if (!response) {
    return (
      <Page title={tokenPageTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (response.ok) return children({ value: response.value, token, reload });
  const { problem } = response;
  if (problem.kind === 'too-late' && tooLate) return tooLate;
  return <TokenProblem title={title} problem={problem} retry={reload} subject={subject} />;
}
