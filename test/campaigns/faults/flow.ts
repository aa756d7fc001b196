import { setImmediate as settled } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { monotonicFactory } from 'ulid';
import { sqsPutBack } from '../../../functions/mail/send-mail/put-back-adapter.ts';
import type { Queue } from '../../../local/queues/queue.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { now as start } from '../../support/builders.ts';
import { fakeDesk } from '../../support/fakes/fake-desk.ts';
import { StoredItems } from '../../support/simulation/stored-items.ts';
import { SimulatedBus } from './bus.ts';
import type { Chance } from './chance.ts';
import type { Deployment } from './deployment.ts';
import { consumeBatch, relayBatch, scheduled, withoutPart, type Equipment } from './functions.ts';
import { Invocation, type Ended, type Surroundings } from './invocation.ts';
import { MailService } from './mail-service.ts';
import { PaperLinks } from './paper-links.ts';
import { QueueReader } from './queue-reader.ts';
import { Schedules } from './schedules.ts';
import { buildQueues, queueClient } from './simulated-queues.ts';
import { storeFor } from './store.ts';
import { SimulatedStream } from './stream-relay.ts';
import { Troubles, troublePlan, type TroublePlan } from './trouble.ts';
import { VirtualTime } from './virtual-time.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const longestTrace = 80;
const routeSeconds = 10;

/** Everything from a request to its effects: real functions and real store, on services that fail as they can. */
export class Flow {
  readonly time = new VirtualTime(start);
  readonly chance: Chance;
  readonly troubles: Troubles;
  readonly items: StoredItems;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly bus: SimulatedBus;
  readonly mail: MailService;
  readonly desk = fakeDesk();
  readonly links = new PaperLinks(this.desk);
  readonly trace: string[] = [];
  readonly region = langstraat;
  readonly started = start.getTime();
  /** The outbox holds an item that no event of the catalogue fits. */
  plantedInOutbox = false;
  private readonly deployment: Deployment;
  /** How often people go on at once, so that a step overtakes the effects of the one before. */
  private readonly haste: number;
  private readonly around: Surroundings;
  private readonly stream: SimulatedStream;
  private readonly newUlid: ReturnType<typeof monotonicFactory>;
  private busyFunctions = 0;
  private invocations = 0;

  constructor(
    deployment: Deployment,
    chance: Chance,
    plan: TroublePlan = troublePlan(chance, start.getTime()),
  ) {
    this.deployment = deployment;
    this.chance = chance;
    this.newUlid = monotonicFactory(chance.random);
    this.haste = chance.oneOf([0, 0.3, 0.8]);
    const { time } = this;
    this.troubles = new Troubles(plan, chance, () => time.now);
    const around = (this.around = {
      time,
      chance,
      troubles: this.troubles,
      note: (line: string) => this.note(line),
    });
    this.mail = new MailService(around);
    this.queues = buildQueues(deployment, () => time.now);
    this.bus = new SimulatedBus(deployment, this.queues, around);
    this.stream = new SimulatedStream({
      plan: deployment.stream,
      deadLetters: this.queueAt(deployment.stream.deadLettersArn),
      around,
      invoke: (batch) => this.invoke('relay-events', (equipment) => relayBatch(equipment, batch)),
    });
    this.items = new StoredItems({
      clock: () => time.now,
      misses: (changedAt) => time.now - changedAt < this.troubles.lag(),
      onPut: (item, isNew) => {
        this.stream.add(item, isNew);
        if (item['pendingKind'] !== undefined) schedules.plan();
      },
    });
    const schedules = new Schedules({
      deployment,
      items: this.items,
      time,
      invoke: (name) => this.invoke(name, async (equipment) => scheduled[name]?.run(equipment)),
    });
    for (const { functionName, queueArn, ...reader } of deployment.readers.filter(
      ({ functionName: name }) => !withoutPart.has(name),
    )) {
      const options = { ...reader, queue: this.queueAt(queueArn), around };
      new QueueReader({
        ...options,
        invoke: (deliveries) => this.consume(functionName, queueArn, deliveries),
      }).start();
    }
  }

  readonly stamp = {
    clock: (): Date => this.time.clock(),
    newId: (): string => this.newUlid(this.time.now),
  };

  /** Runs a function for somebody who waits for the answer. */
  request<Result>(
    name: string,
    work: (equipment: Equipment) => Promise<Result>,
  ): Promise<Ended<Result>> {
    return this.invoke(name, work, routeSeconds);
  }

  /** Nothing is under way and nothing waits, but for what stands in dead-letter queues and what no event of the catalogue is. */
  get isQuiet(): boolean {
    if (this.time.hasWork || this.busyFunctions > 0 || !this.stream.isEmpty) return false;
    const readable = this.items
      .indexedNow()
      .filter((item) => item['pendingKind'] === 'EVENT' && item['planted'] !== true);
    return (
      readable.length === 0 &&
      this.deployment.readers.every(({ queueArn }) => this.queueAt(queueArn).waiting().length === 0)
    );
  }

  /** Lets things happen until all is quiet; throws when it does not become so in virtual time. */
  async untilQuiet(days: number): Promise<void> {
    const limit = this.time.now + days * 24 * 3_600_000;
    while (!this.isQuiet) {
      if (!(await this.time.step(limit)))
        throw new Error(`it does not become quiet: ${this.whatWaits()}`);
    }
  }

  /** A person takes so many seconds before the next step, or goes on at once. */
  think(least: number, most: number): Promise<void> {
    const seconds = this.chance.happens(this.haste)
      ? this.chance.between(0, 3)
      : this.chance.between(least, most);
    return this.time.sleep(seconds * 1000);
  }

  /** Lets time go on until some work is done. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    const state = { done: false };
    const ended = work.finally(() => (state.done = true));
    // Seen when it is awaited at the end; until then it must not count as unhandled.
    ended.catch(() => undefined);
    do await settled();
    while (!state.done && (await this.time.step()));
    return ended;
  }

  /** Lets everything happen that happens before a moment. */
  async until(moment: number): Promise<void> {
    while (await this.time.step(moment));
    this.time.now = Math.max(this.time.now, Math.ceil(moment));
  }

  /** Letters that the ledger holds as sent. */
  lettersSent(): number {
    return this.items
      .all()
      .filter(({ PK, state }) => String(PK).startsWith(partitions.mail) && state === 'sent').length;
  }

  /** Dead-letter queues with the letters in them, by the name of the function. */
  deadLetters(): Map<string, readonly string[]> {
    const dead = [...this.queues.values()].filter(
      ({ options }) =>
        options.name.endsWith('-dead') && !withoutPart.has(this.shortName(options.name)),
    );
    return new Map(
      dead
        .map(
          (queue) =>
            [this.shortName(queue.options.name), queue.waiting().map(({ body }) => body)] as const,
        )
        .filter(([, letters]) => letters.length > 0),
    );
  }

  note(line: string): void {
    this.trace.push(`${this.time.clock().toISOString()} ${line}`);
    if (this.trace.length > longestTrace) this.trace.shift();
  }

  private async consume(
    name: string,
    eventSourceARN: string,
    deliveries: readonly { id: string; body: string }[],
  ): Promise<ReadonlySet<string> | 'killed'> {
    if (this.troubles.isBroken(name)) return new Set(deliveries.map(({ id }) => id));
    const records = deliveries.map(({ id, body }) => ({ messageId: id, body, eventSourceARN }));
    const ended = await this.invoke(name, (equipment) => consumeBatch(name, equipment, records));
    if (ended.kind === 'failed') throw ended.error;
    return ended.kind === 'killed' ? 'killed' : ended.result;
  }

  private async invoke<Result>(
    name: string,
    work: (equipment: Equipment) => Promise<Result>,
    limitSeconds = this.deployment.timeoutSeconds.get(name) ?? 10,
  ): Promise<Ended<Result>> {
    this.busyFunctions += 1;
    this.invocations += 1;
    const invocation = new Invocation(
      `${name}#${this.invocations}`,
      this.around,
      () => (this.mail.risks += 1),
    );
    const endsAt = this.time.now + limitSeconds * 1000;
    const equipment: Equipment = {
      ...storeFor(invocation, this.items, this.stamp),
      bus: this.bus.adapterFor(invocation),
      mailer: this.mail.mailer(invocation),
      desk: this.desk,
      tokenIssuer: this.links,
      region: this.region,
      siteUrl: 'https://buurtkring.example',
      log: silent,
      context: {
        awsRequestId: invocation.name,
        getRemainingTimeInMillis: () => endsAt - this.time.now,
      } as Context,
      pause: (ms) => invocation.wait(ms),
      putBack: sqsPutBack(queueClient([...this.queues.values()], invocation)),
      mailSettings: this.deployment.mailSettings,
    };
    const ended = await invocation.run(limitSeconds, () => work(equipment));
    if (ended.kind === 'failed') this.note(`${invocation.name} failed: ${String(ended.error)}`);
    this.busyFunctions -= 1;
    return ended;
  }

  private queueAt(arn: string): Queue {
    const queue = this.queues.get(arn);
    if (!queue) throw new Error(`the template has no queue ${arn}`);
    return queue;
  }

  private shortName(queueName: string): string {
    return queueName.slice(this.deployment.prefix.length).replace(/-dead$/, '');
  }

  private whatWaits(): string {
    const queued = [...this.queues.values()]
      .filter((queue) => queue.waiting().length > 0)
      .map(({ options }) => options.name);
    return `${this.busyFunctions} functions, queues ${queued.join(' ')}, ${this.items.indexedNow().length} items in the index`;
  }
}
