export interface WorkerSetting {
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  /** Memory of the test clock, when the system was started with one. */
  readonly clockMemory?: SharedArrayBuffer | undefined;
}

export interface InvocationMessage {
  readonly requestId: string;
  readonly event: unknown;
  /** Moment at which the template's timeout ends the invocation (ms since 1970). */
  readonly deadline: number;
}

/** The thread can take its first invocation. */
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
