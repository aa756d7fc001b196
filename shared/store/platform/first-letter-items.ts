import * as z from 'zod';
import {
  firstLetterKinds,
  keepFirstLetterDays,
  type FirstLetter,
  type HeldLetter,
} from '../../domain/platform/admission.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { firstLetterKey, heldKey, sortKeys } from '../keys.ts';
import {
  epochSeconds,
  type Item,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';

const subject = { kind: z.enum(firstLetterKinds), subjectId: z.string() };
const stored = z.object({
  ...subject,
  mailbox: z.string(),
  sender: z.string(),
  held: z.boolean(),
  sendFrom: z.int().optional(),
  expiresAt: z.int(),
});
const heldItem = z.object({ ...subject, since: z.string(), expiresAt: z.int() });

export type StoredFirstLetter = z.infer<typeof stored>;

/**
 * Stores a first letter under its subject and, if it is held back, also under its mailbox. Both items hold only ids and
 * digests.
 */
export function firstLetterWrites(
  { name: TableName, regionId }: RegionTableName,
  { subject: { kind, id }, mailbox, sender, held }: FirstLetter,
  now: Date,
): Write[] {
  const expiresAt = epochSeconds(daysAfter(now, keepFirstLetterDays));
  const about = { kind, subjectId: id, expiresAt };
  const letter = { ...firstLetterKey(regionId, id), ...about, mailbox, sender, held };
  const waiting = { ...heldKey(regionId, mailbox, id), ...about, since: now.toISOString() };
  return [letter, ...(held ? [waiting] : [])].map((Item) => ({ Put: { TableName, Item } }));
}

/**
 * The writes that remove the first letter about a subject, and take it off the list of held letters. They belong in the
 * transaction that removes the subject: it also ends the session of the subject's owner, so nobody could repeat a
 * removal that was only half done. The parts of a first letter that are read here never change, so the writes need no
 * condition.
 */
export async function firstLetterRemoval(table: RegionTable, subjectId: string): Promise<Write[]> {
  const { name: TableName, regionId } = table;
  const key = firstLetterKey(regionId, subjectId);
  const item = await table.get(key);
  if (!item) return [];
  const { mailbox, held } = stored.parse(item);
  const keys = [key, ...(held ? [heldKey(regionId, mailbox, subjectId)] : [])];
  return keys.map((Key) => ({ Delete: { TableName, Key } }));
}

/** The stored first letter; undefined if there is none or it has expired, even if the table has yet to remove it. */
export function parseFirstLetter(item: Item | undefined, now: Date): StoredFirstLetter | undefined {
  const letter = item && stored.parse(item);
  return letter && letter.expiresAt > epochSeconds(now) ? letter : undefined;
}

/** The subjects of held letters that have not expired. */
export function parseHeld(items: readonly Item[], now: Date): readonly HeldLetter[] {
  return items
    .filter(({ SK }) => String(SK).startsWith(sortKeys.held))
    .map((item) => heldItem.parse(item))
    .filter(({ expiresAt }) => expiresAt > epochSeconds(now))
    .map(({ kind, subjectId, since }) => ({ kind, id: subjectId, since }));
}
