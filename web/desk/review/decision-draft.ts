import * as z from 'zod';
import type { BrowserStorage } from '../../storage/browser-storage.ts';
import { draftPlace } from '../desk-drafts.ts';

/** The choices that an officer has made so far, and the text that the officer has typed. */
const draftSchema = z.object({
  decision: z.enum(['', 'approve', 'reject', 'ask', 'take-back']),
  reason: z.string(),
  question: z.string(),
  duplicateOf: z.string().default(''),
});
export type DecisionDraft = z.infer<typeof draftSchema>;

const empty: DecisionDraft = { decision: '', reason: '', question: '', duplicateOf: '' };

/**
 * Drafts are keyed by officer as well as by registration, so that no officer sees what a colleague typed in the same
 * tab.
 */
const placeOf = (officerId: string, id: string): string => draftPlace(officerId, `decision:${id}`);

/** The draft that this officer typed about this registration in this tab; empty if nothing was typed. */
export function readDecision(
  storage: BrowserStorage,
  officerId: string,
  id: string,
): DecisionDraft {
  const parsed = draftSchema.safeParse(storage.read(placeOf(officerId, id)));
  return parsed.success ? parsed.data : empty;
}

export function keepDecision(
  storage: BrowserStorage,
  officerId: string,
  id: string,
  draft: DecisionDraft,
): void {
  storage.write(placeOf(officerId, id), draft);
}

export function forgetDecision(storage: BrowserStorage, officerId: string, id: string): void {
  storage.remove(placeOf(officerId, id));
}
