import type { ReactNode } from 'react';
import type { Loaded } from '../api/use-response.ts';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';

interface LoadedPageProps<T> {
  /** The title of the page until it has been loaded. */
  readonly title: string;
  readonly loaded: Loaded<T>;
  /** What the page says if what it is about does not exist. */
  readonly notFound?: string;
  readonly children: (value: T, reload: () => void) => ReactNode;
}

/** A page of the desk, shown once what it is about has been loaded. */
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
