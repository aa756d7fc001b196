import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StartRefused } from '../start-refused.ts';
import type { ProviderReport, ProviderSecret, ProviderSettings } from './worker-messages.ts';

/** The identity provider of the example organisations, in its own thread. */
export class ProviderThread {
  readonly issuer: string;
  private readonly worker: Worker;

  private constructor(worker: Worker, issuer: string) {
    this.worker = worker;
    this.issuer = issuer;
  }

  /** Resolves once the port is open. Throws StartRefused if the port cannot be used. */
  static async start(workerFile: URL, settings: ProviderSettings): Promise<ProviderThread> {
    const worker = new Worker(workerFile, {
      workerData: settings,
      execArgv: ['--enable-source-maps'],
      // Hides the library's warnings about the Node.js version and the lack of TLS, which would only puzzle newcomers.
      stdout: true,
      stderr: true,
    });
    const [report] = (await once(worker, 'message')) as [ProviderReport];
    if (report.kind === 'listening') return new ProviderThread(worker, report.issuer);
    await worker.terminate();
    throw new StartRefused(
      report.kind === 'refused' ? report.reason : 'The identity provider did not start.',
    );
  }

  /** Gives the provider its clients' secret; from then on, people can sign in. */
  async useSecret(secret: string): Promise<void> {
    const ready = once(this.worker, 'message');
    const message: ProviderSecret = { secret };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    this.worker.postMessage(message);
    await ready;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
