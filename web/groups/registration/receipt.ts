import * as z from 'zod';
import type { BrowserStorage } from '../../storage/browser-storage.ts';

const receiptSchema = z.object({ confirmBy: z.iso.datetime(), email: z.string() });

/**
 * The details shown after the form has been sent: the address to which the email was sent, and the deadline for
 * confirming the registration.
 */
export type Receipt = z.infer<typeof receiptSchema>;

const place = 'buurtkring:ontvangst';

export function keepReceipt(storage: BrowserStorage, receipt: Receipt): void {
  storage.write(place, receipt);
}

export function readReceipt(storage: BrowserStorage): Receipt | undefined {
  return receiptSchema.safeParse(storage.read(place)).data;
}
