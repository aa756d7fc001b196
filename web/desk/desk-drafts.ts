import type { BrowserStorage } from '../storage/browser-storage.ts';

/** All drafts of the desk are stored under names that start with this, so that signing out can remove them all. */
const prefix = 'buurtkring:bureau:';

/**
 * The name under which an officer's draft is stored. `form` identifies the form. Officers who share a tab do not see
 * each other's drafts.
 */
export function draftPlace(officerId: string, form: string): string {
  return `${prefix}${officerId}:${form}`;
}

/** Removes everything that was typed on the desk in this tab, by any officer. */
export function forgetDeskDrafts(storage: BrowserStorage): void {
  storage.removeAll(prefix);
}
