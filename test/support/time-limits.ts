/**
 * Time limit, in milliseconds, for tests that check the results for generated areas against a slow but simple
 * computation. They take one to four seconds on two idle cores and ten times as long on busy ones, where the usual
 * limit of five seconds would make them fail although nothing is wrong.
 */
export const comparisonLimit = 60_000;

/**
 * Time limit, in milliseconds, for tests that render pages or maps in memory. Each takes less than a second on two idle
 * cores, but it fetches code and waits for React, which takes far longer on busy ones.
 */
export const renderingLimit = 60_000;

/** How long a test that renders pages or maps waits for something to appear, in milliseconds. */
export const appearingLimit = 20_000;

/**
 * How long a test waits, in milliseconds, for an effect in a running system: an email, a changed page, a state of the
 * database. Most effects come within a second on two idle cores, but within half a minute on busy ones.
 */
export const effectLimit = 90_000;
