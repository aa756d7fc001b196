import { Worker } from 'node:worker_threads';
import { FunctionFailed } from './function-failed.ts';
import type {
  InvocationMessage,
  LoadedMessage,
  OutcomeMessage,
  WorkerSettings,
} from './worker-messages.ts';

interface Running {
  readonly requestId: string;
  readonly timer: NodeJS.Timeout;
  settle(outcome: OutcomeMessage | FunctionFailed): void;
}

/** A worker thread that runs one function, like a Lambda execution environment: one invocation at a time. */
export class FunctionThread {
  private readonly worker: Worker;
  private readonly functionName: string;
  private readonly loaded: Promise<void>;
  private running: Running | undefined;
  private claimed = false;
  private ended = false;

  constructor(options: {
    workerFile: URL;
    settings: WorkerSettings;
    environment: Record<string, string>;
    onOutput: (stream: 'out' | 'err', text: string) => void;
  }) {
    this.functionName = options.settings.functionName;
    this.worker = new Worker(options.workerFile, {
      workerData: options.settings,
      env: options.environment,
      execArgv: ['--enable-source-maps'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(256, options.settings.memoryMb) },
    });
    this.worker.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => options.onOutput('out', text));
    this.worker.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => options.onOutput('err', text));
    this.loaded = new Promise((resolve) => {
      this.worker.once('exit', () => resolve());
      this.worker.on('message', (message: OutcomeMessage | LoadedMessage) => {
        if ('loaded' in message) resolve();
        else if (message.requestId === this.running?.requestId) this.running.settle(message);
      });
    });
    this.worker.on('error', (error) => this.fail('error', error.name));
    this.worker.on('exit', (code) => {
      this.ended = true;
      this.fail('exit', `exited with code ${code}`);
    });
  }

  get usable(): boolean {
    return !this.ended;
  }

  get idle(): boolean {
    return !this.ended && !this.claimed;
  }

  /** Reserves the thread for one invocation; the thread is not idle again until that invocation ends. */
  claim(): this {
    this.claimed = true;
    return this;
  }

  /** Runs the invocation that claimed the thread. */
  async invoke(requestId: string, event: unknown, timeoutMs: number): Promise<unknown> {
    try {
      // As on AWS, loading the function's code does not count towards its timeout.
      await this.loaded;
      return await this.run(requestId, event, timeoutMs);
    } finally {
      this.claimed = false;
    }
  }

  async stop(): Promise<void> {
    this.ended = true;
    await this.worker.terminate();
  }

  private async run(requestId: string, event: unknown, timeoutMs: number): Promise<unknown> {
    if (this.ended)
      throw new FunctionFailed(this.functionName, 'exit', {
        name: 'exited while loading',
        at: [],
      });
    const outcome = await new Promise<OutcomeMessage | FunctionFailed>((resolve) => {
      const timer = setTimeout(() => {
        this.fail('timeout', `no response within ${timeoutMs} ms`);
        void this.stop();
      }, timeoutMs);
      this.running = {
        requestId,
        timer,
        settle: (result) => {
          clearTimeout(timer);
          this.running = undefined;
          resolve(result);
        },
      };
      const message: InvocationMessage = { requestId, event, deadline: Date.now() + timeoutMs };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
      this.worker.postMessage(message);
    });
    if (outcome instanceof FunctionFailed) throw outcome;
    if (!outcome.ok) throw new FunctionFailed(this.functionName, 'error', outcome.error);
    return outcome.result === undefined ? undefined : (JSON.parse(outcome.result) as unknown);
  }

  private fail(kind: FunctionFailed['kind'], name: string): void {
    this.running?.settle(new FunctionFailed(this.functionName, kind, { name, at: [] }));
  }
}
