import { cancelled } from '../../support/simulation/document-client.ts';
import type { Chance } from './chance.ts';
import type { Trouble, Troubles } from './trouble.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Surroundings {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly troubles: Troubles;
  readonly note: (line: string) => void;
}

export type Ended<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'killed' };

/** As the SDK's clients try. */
const mostAttempts = 3;

/** Something that a service answered, or the lack of an answer. */
export class ServiceFailed extends Error {
  override readonly name: string;

  constructor(name: string) {
    super(`the service did not do it: ${name}`);
    this.name = name;
  }
}

/** One run of a function: its requests go through the faults, and it can end for good at any of them. */
export class Invocation {
  readonly name: string;
  /** Mails that the mail service took and of which nothing is written yet. */
  sendsUnderWay = 0;
  private readonly around: Surroundings;
  private readonly onRisk: () => void;
  private end: (() => void) | undefined;
  private isOver = false;

  /** `onRisk` hears of every fault that fell between the sending of a mail and the record of it. */
  constructor(name: string, around: Surroundings, onRisk: () => void = () => undefined) {
    this.name = name;
    this.around = around;
    this.onRisk = onRisk;
  }

  /** Runs the work until it is done, fails, is killed or takes longer than a function may. */
  async run<Result>(limitSeconds: number, work: () => Promise<Result>): Promise<Ended<Result>> {
    const { time, note } = this.around;
    const killed = new Promise<Ended<Result>>(
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
      (result): Ended<Result> => ({ kind: 'done', result }),
      (error: unknown): Ended<Result> => ({ kind: 'failed', error }),
    );
    const ended = await Promise.race([worked, killed]);
    this.isOver = true;
    return ended;
  }

  /** Carries a request out as a client of the SDK does: again after what may pass. `commit` is the moment at which it happens. */
  async request<Answer>(
    what: string,
    commit: () => Answer,
    { isTransaction = false, isOfTable = false } = {},
  ): Promise<Answer> {
    let wasDone = false;
    for (let attempt = 1; ; attempt += 1) {
      await this.wait(
        this.around.chance.between(2, this.around.troubles.strikes('slow', 0.5) ? 6000 : 40),
      );
      const { troubles } = this.around;
      const drawn = isOfTable && troubles.tableIsOut ? 'error' : troubles.ofAttempt();
      // Its token tells a transaction that was carried out from another one.
      const trouble: Trouble = drawn === 'conflict' && wasDone ? 'none' : drawn;
      wasDone ||= trouble === 'late' || trouble === 'lost';
      if (trouble !== 'none') this.around.note(`${this.name}: ${what} ${trouble}`);
      if (trouble === 'none') return commit();
      const failure = await this.afflict(trouble, commit, isTransaction);
      if (attempt >= mostAttempts || failure.name === 'TransactionCanceledException') throw failure;
    }
  }

  /** Waits; whoever was killed meanwhile waits for ever. */
  async wait(ms: number): Promise<void> {
    await this.around.time.sleep(ms);
    if (this.isOver) await new Promise<never>(() => undefined);
  }

  /** A fault fell between a send and its record. */
  risk(): void {
    this.onRisk();
  }

  kill(): void {
    for (let send = 0; send < this.sendsUnderWay; send += 1) this.risk();
    this.isOver = true;
    this.end?.();
  }

  private async afflict(
    trouble: Exclude<Trouble, 'none'>,
    commit: () => unknown,
    isTransaction: boolean,
  ): Promise<Error> {
    if (trouble === 'timeout' || trouble === 'late')
      await this.wait(this.around.chance.between(1000, 4000));
    if (trouble === 'late' || trouble === 'lost' || trouble === 'killed after') attempted(commit);
    if (trouble === 'killed before' || trouble === 'killed after') {
      this.kill();
      await new Promise<never>(() => undefined);
    }
    if (isTransaction && trouble === 'conflict') return cancelled(['TransactionConflict']);
    if (isTransaction && trouble === 'throttled') return cancelled(['ThrottlingError']);
    return new ServiceFailed(
      {
        error: 'InternalServerError',
        throttled: 'ThrottlingException',
        conflict: 'InternalServerError',
      }[trouble as string] ?? 'TimeoutError',
    );
  }
}

/** What the service would have answered is lost, also when it is a refusal. */
function attempted(commit: () => unknown): void {
  try {
    commit();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
