/**
 * Time limit, in milliseconds, for tests that compare generated areas with a slow but simple computation. They take
 * one to four seconds on two idle cores and ten times as long on busy ones, where the usual limit of five seconds would
 * make them fail although nothing is wrong.
 */
export const comparisonLimit = 60_000;
