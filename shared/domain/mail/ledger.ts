/**
 * Days for which the mail ledger remembers which letters were sent, so that no event sends one twice. Events are not
 * redelivered after 14 days, and bounces arrive within days.
 */
export const keepLedgerDays = 30;
