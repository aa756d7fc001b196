import type { GroupEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { regionSet, type RegionSet } from '../../../shared/regions/region-set.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import { parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import type { Table } from '../../../shared/store/table.ts';
import { registryOn, type Registry } from '../registry.ts';
import { cancelled, type Around } from './document-client.ts';
import { TableInMemory } from './table-in-memory.ts';
import { Turns } from './turns.ts';

/** Thrown when the connection is lost: the request may or may not have been carried out. */
export class ResponseLost extends Error {
  override readonly name = 'ResponseLost';
}

const maxConcurrent = 4;

/**
 * Simulates the store and the consumers of the regions that share a deployment. The queue delivers each event either
 * once or three times, in any order. A request can be refused or its response can be lost, and a consumer can crash at
 * any request.
 */
export class World {
  readonly regions: RegionSet;
  readonly items: TableInMemory;
  readonly table: Table;
  /** The probability that a request fails. */
  failureRate = 0;
  readonly events: GroupEvent[] = [];
  private readonly registries: ReadonlyMap<string, Registry>;
  private readonly turns: Turns;
  private readonly random: () => number;
  private waiting: (() => Promise<void>)[] = [];
  private readonly eagerness: number;
  private underWay = 0;
  private failure: unknown;

  constructor(random: () => number, regions: RegionSet['all']) {
    this.random = random;
    this.eagerness = 0.1 + 0.4 * Math.floor(random() * 3);
    this.turns = new Turns(random, Math.floor(random() * 3) * 0.45);
    this.items = new TableInMemory(this.around, (item) => {
      if (!String(item['SK']).startsWith(sortKeys.event)) return;
      const { event, ...envelope } = parseOutboxEvent(item);
      this.receive({ ...event, ...envelope } as GroupEvent);
    });
    this.table = this.items.table;
    this.regions = regionSet(regions);
    this.registries = new Map(
      regions.map((region) => [region.id, registryOn(this.table, region, this.regions)]),
    );
  }

  /** The use cases and repositories of one of the regions. */
  readonly registryOf = (regionId: string): Registry => {
    const registry = this.registries.get(regionId);
    if (!registry) throw new Error(`the world has no region ${regionId}`);
    return registry;
  };

  /**
   * Runs waiting steps and starts deliveries until the work is done. If the work fails, this rejects with the same
   * error.
   */
  async runUntil<Result>(work: Promise<Result>): Promise<Result> {
    const state = { done: false };
    const ended = work.finally(() => (state.done = true));
    // The caller handles the rejection; until then, it must not be reported as unhandled.
    ended.catch(() => undefined);
    while (!state.done) await this.step();
    return ended;
  }

  /** Delivers all events, including those that the deliveries themselves store. */
  async deliverAll(): Promise<void> {
    while (this.waiting.length > 0 || this.underWay > 0 || !this.turns.isEmpty) await this.step();
  }

  /** Finishes the deliveries in progress without starting new ones. */
  async finishDeliveries(): Promise<void> {
    while (this.underWay > 0) await this.turn();
  }

  /** Waits for this many turns, so that other steps can run first. */
  async idle(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.turns.take();
  }

  deliverAgain(events: readonly GroupEvent[]): void {
    for (const event of events) {
      const registry = this.registryOf(event.regionId);
      this.waiting.push(...registry.deliveriesOf(event, this.registryOf));
    }
  }

  private async step(): Promise<void> {
    if (this.waiting.length > 0 && this.underWay < maxConcurrent && this.random() < this.eagerness)
      this.start();
    if (this.turns.isEmpty && this.waiting.length > 0) this.start();
    await this.turn();
  }

  private async turn(): Promise<void> {
    await this.turns.next();
    if (this.failure !== undefined) throw this.failure;
  }

  private receive(event: GroupEvent): void {
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
        // A queue redelivers a message if its consumer fails.
        if (error instanceof ConcurrentChange || error instanceof ResponseLost)
          this.waiting.push(delivery);
        else this.failure = error;
      },
    );
  }

  private readonly around: Around = async (kind, request) => {
    await this.turns.take();
    const chance = this.random() / Math.max(this.failureRate, 1e-9);
    if (kind === 'transaction' && chance < 0.3) throw cancelled(['TransactionConflict']);
    // The consumer may crash before or after carrying out this request; its message is then redelivered.
    if (chance < 0.5) throw new ResponseLost();
    const result = request();
    if (chance < 1) throw new ResponseLost();
    return result;
  };
}
