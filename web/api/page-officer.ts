import type { Problem } from './call.ts';

let pageOfficer: string | undefined;

/** The id of the officer who was signed in when this page was loaded; undefined until that is known. */
export function officerOfPage(): string | undefined {
  return pageOfficer;
}

/**
 * Sets the officer who was signed in when this page was loaded. From then on, each of the page's requests to a route
 * for officers names this officer, so that the API refuses it if somebody else has signed in with this browser.
 */
export function setOfficerOfPage(officerId: string | undefined): void {
  pageOfficer = officerId;
}

const goneKinds = ['not-signed-in', 'signed-in-as-other'] as const;
/** The reason why the page's officer is gone: nobody is signed in any more, or somebody else is. */
type Gone = (typeof goneKinds)[number];

const listeners = new Set<(why: Gone) => void>();

/** Calls `listener` when the API says that the page's officer is gone. Returns a function that stops this. */
export function onOfficerGone(listener: (why: Gone) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls the listeners if a request was refused because the page's officer is gone. */
export function noteRefusal({ kind }: Problem): void {
  const why = goneKinds.find((known) => known === kind);
  if (why) for (const listener of listeners) listener(why);
}
