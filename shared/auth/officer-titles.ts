import { unlessUnreadable } from '../domain/unless-unreadable.ts';
import type { OfficerRepository } from '../ports/desk.ts';
import type { Log } from '../ports/platform.ts';
import type { TitleOf } from '../requests/groups/history-lines.ts';

export interface OfficerTitles {
  readonly officers: Pick<OfficerRepository, 'find'>;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * The job titles of the officers in a group's history. A title is undefined if the officer has been removed or cannot
 * be read; the rest of the history can then still be shown.
 */
export function officerTitles({ officers, log }: OfficerTitles): TitleOf {
  return async (officerId) => {
    const officer = await unlessUnreadable(
      () => officers.find(officerId),
      (key) => log.warn('an officer in the history of a group cannot be read', { key }),
    );
    return officer?.title;
  };
}
