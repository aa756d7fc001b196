import { createHash } from 'node:crypto';

/**
 * Derives a number in [0, 1) from a name, so that the demo is the same on every machine and no seed has to be passed
 * around.
 */
export function chance(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** Picks one of the options; the same name always gives the same one. */
export function choose<Option>(name: string, options: readonly Option[]): Option {
  const chosen = options[Math.floor(chance(name) * options.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
