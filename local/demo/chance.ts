import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that follows from a name: the same demo on every machine, without a seed to pass around. */
export function chance(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the options, following from a name. */
export function choose<Option>(name: string, options: readonly Option[]): Option {
  const chosen = options[Math.floor(chance(name) * options.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
