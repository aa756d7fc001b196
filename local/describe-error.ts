import { stackFramesOf } from '../shared/runtime/stack-frames.ts';

/**
 * Describes an error by its type and by where it was thrown. The message is left out, because it may quote what
 * somebody submitted.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return [error.name, ...stackFramesOf(error).map((place) => `    ${place}`)].join('\n');
}
