import { stackFramesOf } from '../shared/runtime/stack-frames.ts';

/** The kind of error and where it arose; its message stays out, because it may quote what a person sent. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  return [error.name, ...stackFramesOf(error).map((place) => `    ${place}`)].join('\n');
}
