import * as z from 'zod';
import type { BrowserStorage } from '../../storage/browser-storage.ts';

const receiptSchema = z.object({ confirmBy: z.iso.datetime(), email: z.string() });

/** What the page after sending shows: where the mail went, and until when the registration can be confirmed. */
export type Receipt = z.infer<typeof receiptSchema>;

const place = 'buurtkring:ontvangst';

export function keepReceipt(storage: BrowserStorage, receipt: Receipt): void {
  storage.write(place, receipt);
}

export function readReceipt(storage: BrowserStorage): Receipt | undefined {
  return receiptSchema.safeParse(storage.read(place)).data;
}
