import { retentionTerms } from '../platform/retention-terms.ts';

/**
 * How many days the mail ledger remembers which letters were sent, so that no letter is sent twice for the same event.
 * Events are redelivered for at most 14 days, and bounces arrive within a few days.
 */
export const keepLedgerDays = retentionTerms.mailLedger.days;

/**
 * An event that is older than this, in days, no longer leads to mail: the ledger may soon have forgotten its letters.
 * Replaying events therefore sends nothing twice, however old they are.
 */
export const mailWithinDays = keepLedgerDays - 1;
