import { cancelled } from '../../support/simulation/document-client.ts';
import type { Chance } from './chance.ts';
import type { Fault, FaultInjector } from './fault-injector.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Simulation {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly faults: FaultInjector;
  readonly note: (line: string) => void;
}

export type InvocationResult<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'killed' };

/** The number of attempts that the SDK clients make by default. */
const maxAttempts = 3;

/** Thrown when a service responds with an error or does not respond at all. */
export class ServiceFailed extends Error {
  override readonly name: string;

  constructor(name: string) {
    super(`the service failed: ${name}`);
    this.name = name;
  }
}

/**
 * A single run of a function. Any of its requests can fail, and the function can be killed during
 * any of them.
 */
export class Invocation {
  readonly name: string;
  /** The number of emails that the mail service has accepted but that have not been recorded yet. */
  unrecordedSends = 0;
  private readonly simulation: Simulation;
  private readonly onInterruptedSend: () => void;
  private end: (() => void) | undefined;
  private isOver = false;

  /** `onInterruptedSend` is called for every fault between sending an email and recording it. */
  constructor(
    name: string,
    simulation: Simulation,
    onInterruptedSend: () => void = () => undefined,
  ) {
    this.name = name;
    this.simulation = simulation;
    this.onInterruptedSend = onInterruptedSend;
  }

  /** Runs the work until it is done, fails, is killed or exceeds the time limit. */
  async run<Result>(
    limitSeconds: number,
    work: () => Promise<Result>,
  ): Promise<InvocationResult<Result>> {
    const { time, note } = this.simulation;
    const killed = new Promise<InvocationResult<Result>>(
      (resolve) => (this.end = () => resolve({ kind: 'killed' })),
    );
    time.at(
      time.now + limitSeconds * 1000,
      () => {
        if (this.isOver) return;
        note(`${this.name} ran out of time`);
        this.kill();
      },
      false,
    );
    const worked = work().then(
      (result): InvocationResult<Result> => ({ kind: 'done', result }),
      (error: unknown): InvocationResult<Result> => ({ kind: 'failed', error }),
    );
    const ended = await Promise.race([worked, killed]);
    this.isOver = true;
    return ended;
  }

  /** Carries out a request, retrying as an SDK client would. The request takes effect when `commit` is called. */
  async request<Result>(
    what: string,
    commit: () => Result,
    { isTransaction = false, isOfTable = false } = {},
  ): Promise<Result> {
    let wasDone = false;
    for (let attempt = 1; ; attempt += 1) {
      await this.wait(
        this.simulation.chance.between(2, this.simulation.faults.strikes('slow', 0.5) ? 6000 : 40),
      );
      const { faults } = this.simulation;
      const drawn = isOfTable && faults.tableIsOut ? 'error' : faults.forAttempt();
      // A retried transaction has the same client token, so it does not conflict with itself.
      const fault: Fault = drawn === 'conflict' && wasDone ? 'none' : drawn;
      wasDone ||= fault === 'late' || fault === 'lost';
      if (fault !== 'none') this.simulation.note(`${this.name}: ${what} ${fault}`);
      if (fault === 'none') return commit();
      const failure = await this.inject(fault, commit, isTransaction);
      if (attempt >= maxAttempts || failure.name === 'TransactionCanceledException') throw failure;
    }
  }

  /** Waits; never resolves if the invocation is killed in the meantime. */
  async wait(ms: number): Promise<void> {
    await this.simulation.time.sleep(ms);
    if (this.isOver) await new Promise<never>(() => undefined);
  }

  /** Reports a fault between sending an email and recording it. */
  sendInterrupted(): void {
    this.onInterruptedSend();
  }

  kill(): void {
    for (let send = 0; send < this.unrecordedSends; send += 1) this.sendInterrupted();
    this.isOver = true;
    this.end?.();
  }

  private async inject(
    fault: Exclude<Fault, 'none'>,
    commit: () => unknown,
    isTransaction: boolean,
  ): Promise<Error> {
    if (fault === 'timeout' || fault === 'late')
      await this.wait(this.simulation.chance.between(1000, 4000));
    if (fault === 'late' || fault === 'lost' || fault === 'killed after') commitUnseen(commit);
    if (fault === 'killed before' || fault === 'killed after') {
      this.kill();
      await new Promise<never>(() => undefined);
    }
    if (isTransaction && fault === 'conflict') return cancelled(['TransactionConflict']);
    if (isTransaction && fault === 'throttled') return cancelled(['ThrottlingError']);
    return new ServiceFailed(
      {
        error: 'InternalServerError',
        throttled: 'ThrottlingException',
        conflict: 'InternalServerError',
      }[fault as string] ?? 'TimeoutError',
    );
  }
}

/** Carries out the request but discards its response, even if the response is a refusal. */
function commitUnseen(commit: () => unknown): void {
  try {
    commit();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
