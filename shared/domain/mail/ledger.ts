import { retentionTerms } from '../platform/retention-terms.ts';

/**
 * How many days the mail ledger keeps its record of a letter, so that no letter is sent twice for the same event.
 * Events are redelivered for at most 14 days, and bounces arrive within a few days.
 */
export const keepLedgerDays = retentionTerms.mailLedger.days;

/**
 * An event older than this many days no longer triggers mail, because the records of the letters sent for it may soon
 * be removed from the ledger. Replaying events, however old, therefore never sends a letter twice.
 */
export const mailWithinDays = keepLedgerDays - 1;
