export interface WorkerSettings {
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  /** Shared memory of the test clock, if the system has one. */
  readonly clockMemory?: SharedArrayBuffer | undefined;
}

export interface InvocationMessage {
  readonly requestId: string;
  readonly event: unknown;
  /** When the invocation times out, in milliseconds since the epoch. */
  readonly deadline: number;
}

/** Sent when the thread is ready for its first invocation. */
export interface LoadedMessage {
  readonly loaded: true;
}

export type OutcomeMessage =
  | { readonly requestId: string; readonly ok: true; readonly result: string | undefined }
  | { readonly requestId: string; readonly ok: false; readonly error: FailureDescription };

export interface FailureDescription {
  readonly name: string;
  readonly at: readonly string[];
  readonly cause?: string;
}
