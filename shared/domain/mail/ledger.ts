import { retentionTerms } from '../platform/retention-terms.ts';

/**
 * How many days the mail ledger remembers which letters have been sent, so that no letter is sent twice for the same
 * event. Events are redelivered for at most 14 days, and bounces arrive within a few days.
 */
export const keepLedgerDays = retentionTerms.mailLedger.days;

/**
 * An event that is older than this number of days no longer triggers mail, because the ledger may soon forget which
 * letters have been sent for it. Replaying events, however old, therefore never sends a letter twice.
 */
export const mailWithinDays = keepLedgerDays - 1;
