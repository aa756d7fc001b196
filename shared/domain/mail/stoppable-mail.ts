/**
 * The mail that an operator can stop in a region: all of it, or only the first letters, which go to addresses that
 * nobody has confirmed.
 */
export const stoppableMail = ['all', 'first'] as const;
export type StoppableMail = (typeof stoppableMail)[number];
