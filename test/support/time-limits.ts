/**
 * Time limit, in milliseconds, for every test and hook. A test that takes this long has hung. No test has a shorter
 * limit, because on a busy machine everything takes ten times as long as on an idle one, and a limit costs nothing
 * while tests pass.
 */
export const hangLimit = 1_200_000;

/** How long a test that renders pages or maps waits for something to appear, in milliseconds. */
export const appearingLimit = 60_000;

/**
 * How long a test waits, in milliseconds, for an effect in a running system: an email, a changed page, a state of the
 * database. Most effects come within a second on two idle cores, but within half a minute on busy ones.
 */
export const effectLimit = 90_000;
