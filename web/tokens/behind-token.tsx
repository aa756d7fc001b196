import { useCallback, useState, type ReactNode } from 'react';
import type { FirstLetterKind } from '../../shared/domain/platform/admission.ts';
import type { TokenPurpose } from '../../shared/domain/platform/token.ts';
import type { ApiResponse } from '../api/call.ts';
import { useResponse } from '../api/use-response.ts';
import { Page } from '../components/page.tsx';
import { Waiting } from '../components/waiting.tsx';
import { aboutLinkTexts } from '../texts/about-link.ts';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { AboutLink } from './about-link.tsx';
import { Done } from './done.tsx';
import { LinksEnded } from './links-ended.tsx';
import { TokenProblem, type TokenSubject } from './token-problem.tsx';
import { useMailedToken } from './use-mailed-token.ts';

const { removal } = aboutLinkTexts;

/** The props of a page that needs a mailed token, once its data has been read. */
export interface TokenPage<T> {
  readonly value: T;
  readonly token: string | undefined;
  /** Reads the data again; called when the page is out of date. */
  readonly reload: () => void;
  /** Called when the visitor has removed what the page is about. */
  readonly onRemoved: () => void;
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
  /** The kind of object that the token is for; defaults to a registration. */
  readonly subject?: TokenSubject;
  /** The kind of thing that the page is about, if nobody has confirmed it yet. */
  readonly unconfirmed?: (value: T) => FirstLetterKind | undefined;
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
  unconfirmed,
  tooLate,
  children,
}: BehindTokenProps<T>) {
  const token = useMailedToken();
  const [ended, setEnded] = useState<'links' | 'removed'>();
  const newLink = { purpose, subject: id };
  const onRemoved = () => setEnded('removed');
  const { response, reload } = useResponse(useCallback(() => read(id, token), [read, id, token]));
  if (ended === 'links') return <LinksEnded {...newLink} />;
  if (ended === 'removed') return <Done title={removal.done} text={removal.doneText} />;
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
        {children({ value: response.value, token, reload, onRemoved })}
        <AboutLink
          {...newLink}
          token={token}
          unconfirmed={unconfirmed?.(response.value)}
          onEnded={() => setEnded('links')}
          onRemoved={onRemoved}
        />
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
