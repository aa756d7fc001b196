import type { FailureDescription } from './worker-messages.ts';

/** A function threw, timed out or could not be loaded. Does not contain any part of the event being handled. */
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
