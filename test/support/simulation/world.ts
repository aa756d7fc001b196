import type { GroupEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import { parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import type { Table } from '../../../shared/store/table.ts';
import { registryOn, type Registry } from '../registry.ts';
import { cancelled, type Around } from './document-client.ts';
import { TableInMemory } from './table-in-memory.ts';
import { Turns } from './turns.ts';

/** The connection broke after the request was carried out. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

/** Most deliveries under way at the same time. */
const mostAtOnce = 4;

/**
 * The store and the consumers of a region, with a queue that delivers each event once or three times, in any order, requests
 * that are refused or whose answer is lost, and consumers that stop at any request for good.
 */
export class World {
  readonly registry: Registry;
  readonly items: TableInMemory;
  readonly table: Table;
  /** Chance of trouble with one request. */
  trouble = 0;
  readonly events: GroupEvent[] = [];
  private readonly turns: Turns;
  private readonly random: () => number;
  private waiting: (() => Promise<void>)[] = [];
  private readonly eagerness: number;
  private underWay = 0;
  private failure: unknown;

  constructor(random: () => number, region: Region) {
    this.random = random;
    this.eagerness = 0.1 + 0.4 * Math.floor(random() * 3);
    this.turns = new Turns(random, Math.floor(random() * 3) * 0.45);
    this.items = new TableInMemory(this.around, (item) => {
      if (!String(item['SK']).startsWith(sortKeys.event)) return;
      const { id, time, event } = parseOutboxEvent(item);
      this.arrive({ ...event, id, time } as GroupEvent);
    });
    this.table = this.items.table;
    this.registry = registryOn(this.table, region);
  }

  /** Lets everything that waits for a turn go on, and starts deliveries, until the work is done; throws what the work throws. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    const state = { done: false };
    const ended = work.finally(() => (state.done = true));
    // Seen when it is awaited at the end; until then it must not count as unhandled.
    ended.catch(() => undefined);
    while (!state.done) await this.step();
    return ended;
  }

  /** Delivers until nothing is left, including what follows from it. */
  async untilQuiet(): Promise<void> {
    while (this.waiting.length > 0 || this.underWay > 0 || !this.turns.isEmpty) await this.step();
  }

  /** Delivers nothing new, and lets what is under way end. */
  async drained(): Promise<void> {
    while (this.underWay > 0) await this.turn();
  }

  /** Lets so many other steps go first, when chance has it so. */
  async idle(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.turns.take();
  }

  deliverAgain(events: readonly GroupEvent[]): void {
    for (const event of events) this.waiting.push(...this.registry.deliveriesOf(event));
  }

  private async step(): Promise<void> {
    if (this.waiting.length > 0 && this.underWay < mostAtOnce && this.random() < this.eagerness)
      this.start();
    if (this.turns.isEmpty && this.waiting.length > 0) this.start();
    await this.turn();
  }

  private async turn(): Promise<void> {
    await this.turns.next();
    if (this.failure !== undefined) throw this.failure;
  }

  private arrive(event: GroupEvent): void {
    this.events.push(event);
    const copies = this.random() < 0.85 ? 1 : 3;
    for (let copy = 0; copy < copies; copy += 1) this.deliverAgain([event]);
  }

  private start(): void {
    const [delivery] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1);
    if (!delivery) return;
    this.underWay += 1;
    delivery().then(
      () => void (this.underWay -= 1),
      (error: unknown) => {
        this.underWay -= 1;
        // What a queue does with a message whose consumer failed.
        if (error instanceof ConcurrentChange || error instanceof AnswerLost)
          this.waiting.push(delivery);
        else this.failure = error;
      },
    );
  }

  private readonly around: Around = async (kind, request) => {
    await this.turns.take();
    const chance = this.random() / Math.max(this.trouble, 1e-9);
    if (kind === 'transaction' && chance < 0.3) throw cancelled(['TransactionConflict']);
    // The consumer ends before or after this request, and its message is offered again.
    if (chance < 0.5) throw new AnswerLost();
    const answer = request();
    if (chance < 1) throw new AnswerLost();
    return answer;
  };
}
