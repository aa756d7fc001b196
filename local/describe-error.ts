import { stackFramesOf } from '../shared/runtime/stack-frames.ts';

/**
 * Describes the kind of error and where it arose, but leaves out the message, which may quote what somebody submitted.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return [error.name, ...stackFramesOf(error).map((place) => `    ${place}`)].join('\n');
}
