import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../ports/platform.ts';
import { loggedRegion } from './logged-region.ts';
import { stackFramesOf } from './stack-frames.ts';

/**
 * One logger per function. Log only ids and counts, never a body, a name, an address or a token. Every
 * line names the region that the work is for (`logRegion`), unless the caller passes another region.
 */
const powertools = new Logger();

export const logger: Log = {
  info: (message, ids = {}) => powertools.info(message, { ...loggedRegion(), ...ids }),
  warn: (message, ids = {}) => powertools.warn(message, { ...loggedRegion(), ...ids }),
  error: (message, error, ids = {}) =>
    powertools.error(message, { ...loggedRegion(), ...ids, ...loggedError(error) }),
};

/**
 * The only facts about an error that may be logged: its kind and where it occurred. The message is left out, because
 * error messages from libraries can contain personal data.
 */
export function loggedError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const [where] = stackFramesOf(error);
  return {
    error: error.name,
    ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
    ...(where === undefined ? {} : { where }),
  };
}
