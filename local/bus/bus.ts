import { randomUUID } from 'node:crypto';
import type { Queue } from '../queues/queue.ts';
import type { EventTest } from './pattern.ts';

export interface Rule {
  readonly name: string;
  readonly bus: string;
  readonly matches: EventTest;
  readonly targets: readonly {
    readonly queue: Queue;
    readonly messageOf: (event: BusEvent) => string;
  }[];
}

export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface NewEvent {
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly time: Date | undefined;
  readonly resources: readonly string[];
}

/**
 * The account's event buses. `put` resolves once the event is on disk in the queues of every rule that it matches.
 */
export class Buses {
  private readonly names: ReadonlySet<string>;
  private readonly rules: readonly Rule[];
  private readonly home: { readonly account: string; readonly awsRegion: string };

  constructor(
    names: readonly string[],
    rules: readonly Rule[],
    home: { account: string; awsRegion: string },
  ) {
    this.names = new Set(['default', ...names]);
    this.rules = rules;
    this.home = home;
  }

  has(bus: string): boolean {
    return this.names.has(bus);
  }

  /** Sends the event to the targets of every rule that matches it; resolves with the event's id. */
  async put({ bus, source, detailType, detail, time, resources }: NewEvent): Promise<string> {
    const event: BusEvent = {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account: this.home.account,
      time: (time ?? new Date()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      region: this.home.awsRegion,
      resources,
      detail,
    };
    const matching = this.rules.filter((rule) => rule.bus === bus && rule.matches(event));
    await Promise.all(
      matching.flatMap(({ targets }) =>
        targets.map(({ queue, messageOf }) =>
          queue.send([{ body: messageOf(event), attributes: {} }]),
        ),
      ),
    );
    return event.id;
  }
}
