import { stackFramesOf } from '../shared/runtime/stack-frames.ts';

/** The kind of error and where it arose, without its message, which may quote what a person sent. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return [error.name, ...stackFramesOf(error).map((place) => `    ${place}`)].join('\n');
}
