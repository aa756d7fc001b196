import type { FailureDescription } from './worker-messages.ts';

/**
 * A function threw, timed out or could not be loaded. The error contains no part of the event that was being handled.
 */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  readonly kind: 'error' | 'timeout' | 'exit';
  readonly description: FailureDescription;

  constructor(
    functionName: string,
    kind: 'error' | 'timeout' | 'exit',
    description: FailureDescription,
  ) {
    super(`${functionName}: ${description.name}`);
    this.kind = kind;
    this.description = description;
  }
}
