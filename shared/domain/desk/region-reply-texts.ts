import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../errors.ts';
import type { ReplyText } from './reply-text.ts';

/**
 * A region has at most this many reply texts, so that all of them fit in one request and in one list to choose from.
 */
export const mostReplyTexts = 30;

/**
 * The reply texts of a region. The version is the number of times that a manager has changed them; version 0 contains
 * the texts that every region starts with.
 */
export interface RegionReplyTexts {
  readonly texts: readonly ReplyText[];
  readonly version: number;
}

/** The changed texts, with the event that reports the change. */
export interface ReplyTextsChange {
  readonly replyTexts: RegionReplyTexts;
  readonly event: Extract<DomainEvent, { readonly name: 'ReplyTextsChanged' }>;
}

/** A reply text as a manager filled it in; a new text has no id yet. */
export type WrittenReplyText = Omit<ReplyText, 'id'> & { readonly id?: string | undefined };

/**
 * Replaces a region's texts with the ones that a manager wrote; `by` is the manager's id. `seen` is the version that
 * the manager started from. `newId` generates a ULID. Throws ConcurrentChange if the texts have changed since.
 */
export function replaceReplyTexts(
  before: RegionReplyTexts,
  written: readonly WrittenReplyText[],
  { seen, by, newId }: { readonly seen: number; readonly by: string; readonly newId: () => string },
): ReplyTextsChange {
  if (before.version !== seen) throw new ConcurrentChange();
  const version = before.version + 1;
  return {
    replyTexts: {
      texts: written.map(({ id, ...text }) => ({ id: id ?? newId().toLowerCase(), ...text })),
      version,
    },
    event: { name: 'ReplyTextsChanged', data: { officerId: by, textsVersion: version } },
  };
}
