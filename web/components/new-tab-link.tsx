import type { ReactNode } from 'react';
import { siteAddress } from '../base-path.ts';
import { siteTexts } from '../texts/site.ts';

/** A page of the residents' site, in a new tab, so that the reader does not leave the form. */
export function NewTabLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      className="utrecht-link utrecht-link--html-a"
      href={siteAddress(to)}
      target="_blank"
      rel="noreferrer"
    >
      {children}
      <span className="visually-hidden"> {siteTexts.newTab}</span>
    </a>
  );
}
