import type { ReactNode } from 'react';
import type { Loaded } from '../api/use-response.ts';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';

interface LoadedPageProps<T> {
  /** The page's title until the data has been loaded. */
  readonly title: string;
  readonly loaded: Loaded<T>;
  /** The message to show if the API responds that the data does not exist; defaults to a problem notice. */
  readonly notFound?: string;
  readonly children: (value: T, reload: () => void) => ReactNode;
}

/** A desk page that shows its contents once the data for it has been loaded. */
export function LoadedPage<T>({
  title,
  loaded: { response, reload },
  notFound,
  children,
}: LoadedPageProps<T>) {
  if (response?.ok) return children(response.value, reload);
  const isNotFound = notFound !== undefined && response?.problem.kind === 'not-found';
  return (
    <Page title={title}>
      {!response && <Waiting />}
      {isNotFound && <Paragraph>{notFound}</Paragraph>}
      {response && !isNotFound && <ProblemNotice problem={response.problem} retry={reload} />}
    </Page>
  );
}
