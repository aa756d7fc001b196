import { useEffect, useRef, type ReactNode } from 'react';
import { siteTexts } from '../texts/site.ts';

/**
 * The page that is currently shown. On the first page of a visit, the browser decides where focus goes; later pages
 * move focus to their heading.
 */
let shownPage: string | undefined;

/** Sets the document's title and moves focus to the heading, so that a screen reader announces the new page. */
export function usePageHeading(title: string, key: string = title) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = siteTexts.documentTitle(title);
  }, [title]);
  useEffect(() => {
    if (shownPage !== undefined && shownPage !== key) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownPage = key;
  }, [key]);
  return heading;
}

interface PageProps {
  readonly title: string;
  /** The title of the browser tab; defaults to the heading. */
  readonly tabTitle?: string;
  /** Changes when the content counts as a new page; defaults to the heading. */
  readonly pageKey?: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  /** Uses the full width, for pages with a map. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Page({
  title,
  tabTitle = title,
  pageKey = title,
  lead,
  above,
  wide = false,
  children,
}: PageProps) {
  const heading = usePageHeading(tabTitle, pageKey);
  return (
    <div className="wide page">
      <div className={wide ? undefined : 'page__text'}>
        {above}
        <h1 className="utrecht-heading-1 utrecht-heading-1--distanced" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && (
          <p className="utrecht-paragraph utrecht-paragraph--distanced utrecht-paragraph--lead page__text">
            {lead}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
