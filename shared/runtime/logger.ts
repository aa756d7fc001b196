import { Logger } from '@aws-lambda-powertools/logger';

/** One logger a function. Log ids and counts only: never a body, a name, an address or a token. */
export const logger = new Logger();

/** What may be logged of an error: its kind and where it came from; messages of libraries can hold data. */
export function describeError(error: unknown): { error: string; cause?: string; where?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))?.trim();
  return {
    error: error.name,
    ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
    ...(where === undefined ? {} : { where }),
  };
}
