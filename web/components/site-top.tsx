import type { MouseEvent, ReactNode } from 'react';
import { isForPractice } from '../../shared/regions/stage.ts';
import { siteTexts } from '../texts/site.ts';

const content = 'inhoud';

/**
 * The start of every page: a link that skips to the content, the emergency numbers and, on a practice site, a notice
 * that it is one.
 */
export function SiteTop() {
  return (
    <>
      <a
        className="utrecht-skip-link utrecht-skip-link--visible-on-focus"
        href={`#${content}`}
        onClick={skipToContent}
      >
        {siteTexts.skip}
      </a>
      <section className="emergency" aria-label={siteTexts.emergency.label}>
        <p className="wide">
          <span>
            {siteTexts.emergency.urgent} <a href="tel:112">112</a>
          </span>
          <span>
            {siteTexts.emergency.police} <a href="tel:09008844">0900-8844</a>
          </span>
        </p>
      </section>
      {isForPractice(globalThis.location?.hostname ?? '') && (
        <section className="practice" aria-label={siteTexts.practice.label}>
          <p className="wide">
            <strong>{siteTexts.practice.label}</strong> {siteTexts.practice.text}
          </p>
        </section>
      )}
    </>
  );
}

/** The content of every page, between the header and the footer. */
export function SiteContent({ children }: { children: ReactNode }) {
  return (
    <main className="site-main" id={content} tabIndex={-1}>
      {children}
    </main>
  );
}

/** Moves focus with a script, because '#inhoud' in the URL would be mistaken for a mailed token. */
function skipToContent(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(content)?.focus();
}
