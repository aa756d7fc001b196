import { randomUUID } from 'node:crypto';
import { FunctionFailed } from './function-failed.ts';
import { FunctionThread } from './function-thread.ts';
import type { WorkerSettings } from './worker-messages.ts';

export interface PoolOptions {
  readonly workerFile: URL;
  /** Called for each new thread, so that the thread loads the latest build of the function. */
  readonly settings: () => WorkerSettings;
  readonly environment: Record<string, string>;
  readonly timeoutMs: number;
  readonly maxThreads: number;
  /**
   * How many invocations may wait for a thread. Further ones are throttled, as they are above Lambda's concurrency
   * limit.
   */
  readonly maxWaiting?: number;
  readonly onOutput: (stream: 'out' | 'err', text: string) => void;
  readonly onFailure: (failure: FunctionFailed, eventIds: readonly string[]) => void;
  readonly afterInvocation: () => void;
}

export interface Invocable {
  /**
   * Resolves with the function's JSON result; rejects with FunctionFailed. `eventIds` identify the events in the log.
   */
  invoke(event: unknown, eventIds?: readonly string[]): Promise<unknown>;
}

/** All threads of the function are busy, and the maximum number of invocations is already waiting for one. */
export class FunctionThrottled extends Error {
  override readonly name = 'FunctionThrottled';
}

const spareThreadIdleMs = 30_000;

/** The threads of one function. The first starts on the first invocation; more start when invocations overlap. */
export class FunctionPool implements Invocable {
  private readonly options: PoolOptions;
  private threads: FunctionThread[] = [];
  private readonly waiting: (() => void)[] = [];
  private trim: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  async invoke(event: unknown, eventIds: readonly string[] = []): Promise<unknown> {
    if (this.waiting.length >= (this.options.maxWaiting ?? Infinity)) throw new FunctionThrottled();
    const thread = await this.claimedThread();
    const running = thread.invoke(randomUUID(), event, this.options.timeoutMs);
    try {
      return await running;
    } catch (error) {
      if (error instanceof FunctionFailed) this.options.onFailure(error, eventIds);
      throw error;
    } finally {
      this.threads = this.threads.filter(({ usable }) => usable);
      this.waiting.shift()?.();
      this.trimLater();
      this.options.afterInvocation();
    }
  }

  /**
   * Stops idle threads at once, and busy ones after the function's timeout; the next invocation starts new threads that
   * run the new code.
   */
  replace(): void {
    const old = this.threads;
    this.threads = [];
    for (const thread of old) {
      if (thread.idle) void thread.stop();
      else setTimeout(() => void thread.stop(), this.options.timeoutMs).unref();
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.trim);
    await Promise.all(this.threads.map((thread) => thread.stop()));
    this.threads = [];
  }

  /**
   * Claims a thread as soon as it is chosen, because another invocation may look for a thread before this invocation
   * continues.
   */
  private async claimedThread(): Promise<FunctionThread> {
    for (;;) {
      this.threads = this.threads.filter(({ usable }) => usable);
      const idle = this.threads.find((thread) => thread.idle);
      if (idle) return idle.claim();
      if (this.threads.length < this.options.maxThreads) {
        const { workerFile, settings, environment, onOutput } = this.options;
        const thread = new FunctionThread({
          workerFile,
          settings: settings(),
          environment,
          onOutput,
        });
        this.threads.push(thread);
        return thread.claim();
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private trimLater(): void {
    clearTimeout(this.trim);
    this.trim = setTimeout(() => {
      for (const spare of this.threads.filter(({ idle }) => idle).slice(1)) void spare.stop();
      this.threads = this.threads.filter(({ usable }) => usable);
    }, spareThreadIdleMs).unref();
  }
}
