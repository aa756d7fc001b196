import { placesOf } from '../shared/runtime/stack-frames.ts';

/** The kind of error and where it arose; its message stays out, because it may quote what a person sent. */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  return [error.name, ...placesOf(error).map((place) => `    ${place}`)].join('\n');
}
