import { setImmediate as settled } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { monotonicFactory } from 'ulid';
import { sqsPutBack } from '../../../functions/mail/send-mail/put-back-adapter.ts';
import { recordAttributes, type Delivery } from '../../../local/queues/message.ts';
import type { Queue } from '../../../local/queues/queue.ts';
import { contactDigester } from '../../../shared/auth/contact-digests.ts';
import { mailCaps } from '../../../shared/auth/mail-caps.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { now as start } from '../../support/builders.ts';
import { fakeDesk } from '../../support/fakes/fake-desk.ts';
import { StoredItems } from '../../support/simulation/stored-items.ts';
import { SimulatedBus } from './bus.ts';
import type { Chance } from './chance.ts';
import type { Deployment } from './deployment.ts';
import { FaultInjector, faultPlan, type FaultPlan } from './fault-injector.ts';
import {
  consumeBatch,
  relayBatch,
  scheduled,
  notSimulated,
  type FunctionNeeds,
} from './functions.ts';
import { Invocation, type InvocationResult, type Simulation } from './invocation.ts';
import { MailService } from './mail-service.ts';
import { QueueReader } from './queue-reader.ts';
import { Schedules } from './schedules.ts';
import { buildQueues, queueClient } from './simulated-queues.ts';
import { storeFor } from './store.ts';
import { SimulatedStream } from './stream-relay.ts';
import { UnsignedTokens } from './unsigned-tokens.ts';
import { VirtualTime } from './virtual-time.ts';

const maxTraceLines = 80;
const maxReported = 1000;
const routeSeconds = 10;

/**
 * Everything from a request to its effects: the real functions and store, running on simulated services that can fail.
 */
export class Flow {
  readonly time = new VirtualTime(start);
  readonly chance: Chance;
  readonly faults: FaultInjector;
  readonly items: StoredItems;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly bus: SimulatedBus;
  readonly mail: MailService;
  /** Langstraat's desk, also used if some of its municipalities form a separate region. */
  readonly desk = fakeDesk();
  readonly tokens = new UnsignedTokens();
  readonly trace: string[] = [];
  /** The warnings and errors in the log that name an item. */
  readonly reported: string[] = [];
  readonly regions: RegionSet;
  readonly started = start.getTime();
  /** Whether the outbox contains an item that does not match any event in the catalogue. */
  plantedInOutbox = false;
  private readonly deployment: Deployment;
  /**
   * The probability that a person continues almost immediately; the next step may then overtake the
   * effects of the previous one.
   */
  private readonly haste: number;
  private readonly simulation: Simulation;
  private readonly stream: SimulatedStream;
  private readonly newUlid: ReturnType<typeof monotonicFactory>;
  private readonly log: Log = {
    info: () => undefined,
    warn: (message, ids = {}) => this.report(message, ids),
    error: (message, _error, ids = {}) => this.report(message, ids),
  };
  private busyFunctions = 0;
  private invocations = 0;

  constructor(
    deployment: Deployment,
    { chance, regions }: { readonly chance: Chance; readonly regions: RegionSet },
    plan: FaultPlan = faultPlan(chance, start.getTime()),
  ) {
    this.deployment = deployment;
    this.chance = chance;
    this.regions = regions;
    this.newUlid = monotonicFactory(chance.random);
    this.haste = chance.oneOf([0, 0.3, 0.8]);
    const { time } = this;
    this.faults = new FaultInjector(plan, chance, () => time.now);
    const simulation = (this.simulation = {
      time,
      chance,
      faults: this.faults,
      note: (line: string) => this.note(line),
    });
    this.mail = new MailService(simulation);
    this.queues = buildQueues(deployment, () => time.now);
    this.bus = new SimulatedBus(deployment, this.queues, simulation);
    this.stream = new SimulatedStream({
      plan: deployment.stream,
      deadLetters: this.queueAt(deployment.stream.deadLettersArn),
      simulation,
      invoke: (batch) => this.invoke('relay-events', (needs) => relayBatch(needs, batch)),
    });
    this.items = new StoredItems({
      clock: () => time.now,
      misses: (changedAt) => time.now - changedAt < this.faults.lag(),
      onPut: (item, isNew) => {
        this.stream.add(item, isNew);
        if (item['pendingKind'] !== undefined) schedules.plan();
      },
    });
    const schedules = new Schedules({
      deployment,
      items: this.items,
      time,
      invoke: (name) => this.invoke(name, async (needs) => scheduled[name]?.run(needs)),
    });
    for (const { functionName, queueArn, ...reader } of deployment.readers.filter(
      ({ functionName: name }) => !notSimulated.has(name),
    )) {
      const options = { ...reader, queue: this.queueAt(queueArn), simulation };
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

  /** Runs a function for a client that waits for the response. */
  request<Result>(
    name: string,
    work: (needs: FunctionNeeds) => Promise<Result>,
  ): Promise<InvocationResult<Result>> {
    return this.invoke(name, work, routeSeconds);
  }

  /** Whether nothing is running or waiting, apart from dead letters and the unreadable item in the outbox. */
  get isIdle(): boolean {
    if (this.time.hasWork || this.busyFunctions > 0 || !this.stream.isEmpty) return false;
    const readable = this.items
      .indexedNow()
      .filter((item) => item['pendingKind'] === 'EVENT' && item['planted'] !== true);
    return (
      readable.length === 0 &&
      this.deployment.readers.every(({ queueArn }) => this.queueAt(queueArn).waiting().length === 0)
    );
  }

  /** Advances time until the system is idle; throws if that takes more than `days` days of virtual time. */
  async untilIdle(days: number): Promise<void> {
    const limit = this.time.now + days * 24 * 3_600_000;
    while (!this.isIdle) {
      if (!(await this.time.step(limit)))
        throw new Error(`the system does not become idle: ${this.describePending()}`);
    }
  }

  /**
   * Waits as long as a person would before the next step: a random number of seconds between `least`
   * and `most`, or at most three seconds if the person is in a hurry.
   */
  think(least: number, most: number): Promise<void> {
    const seconds = this.chance.happens(this.haste)
      ? this.chance.between(0, 3)
      : this.chance.between(least, most);
    return this.time.sleep(seconds * 1000);
  }

  /** Advances time until the work is done. Returns its result, or rethrows its error. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    const state = { done: false };
    const ended = work.finally(() => (state.done = true));
    // If the work fails, the `return` below rethrows its error; until then, it must not count as an unhandled
    // rejection.
    ended.catch(() => undefined);
    do await settled();
    while (!state.done && (await this.time.step()));
    return ended;
  }

  /** Advances time to `moment`, carrying out everything that is scheduled until then. */
  async until(moment: number): Promise<void> {
    while (await this.time.step(moment));
    this.time.now = Math.max(this.time.now, Math.ceil(moment));
  }

  /** The number of letters that the ledger records as sent. */
  lettersSent(): number {
    return this.items
      .all()
      .filter(({ PK, state }) => String(PK).startsWith(partitions.mail) && state === 'sent').length;
  }

  /** The messages in each dead-letter queue that is not empty, by function name. */
  deadLetters(): Map<string, readonly string[]> {
    const dead = [...this.queues.values()].filter(
      ({ options }) =>
        options.name.endsWith('-dead') && !notSimulated.has(this.shortName(options.name)),
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
    if (this.trace.length > maxTraceLines) this.trace.shift();
  }

  private report(message: string, ids: object): void {
    if (this.reported.length < maxReported) this.reported.push(`${message} ${JSON.stringify(ids)}`);
  }

  private async consume(
    name: string,
    eventSourceARN: string,
    deliveries: readonly Pick<Delivery, 'id' | 'body' | 'attributes'>[],
  ): Promise<ReadonlySet<string> | 'killed'> {
    if (this.faults.isBroken(name)) return new Set(deliveries.map(({ id }) => id));
    const records = deliveries.map(({ id, body, attributes }) => ({
      messageId: id,
      body,
      messageAttributes: recordAttributes(attributes),
      eventSourceARN,
    }));
    const ended = await this.invoke(name, (needs) => consumeBatch(name, needs, records));
    if (ended.kind === 'failed') throw ended.error;
    return ended.kind === 'killed' ? 'killed' : ended.result;
  }

  private async invoke<Result>(
    name: string,
    work: (needs: FunctionNeeds) => Promise<Result>,
    limitSeconds = this.deployment.timeoutSeconds.get(name) ?? 10,
  ): Promise<InvocationResult<Result>> {
    this.busyFunctions += 1;
    this.invocations += 1;
    const invocation = new Invocation(
      `${name}#${this.invocations}`,
      this.simulation,
      () => (this.mail.interruptedSends += 1),
    );
    const endsAt = this.time.now + limitSeconds * 1000;
    const shared = {
      bus: this.bus.adapterFor(invocation),
      mailer: this.mail.mailer(invocation),
      desk: this.desk,
      tokenIssuer: this.tokens,
      fingerprint: async (text: string) => text,
      regions: this.regions,
      siteUrl: 'https://buurtkring.example',
      log: this.log,
      context: {
        awsRequestId: invocation.name,
        getRemainingTimeInMillis: () => endsAt - this.time.now,
      } as Context,
      pause: (ms: number) => invocation.wait(ms),
      putBack: sqsPutBack(queueClient([...this.queues.values()], invocation)),
      mailSettings: this.deployment.mailSettings,
    };
    const inRegion = perRegion((region): FunctionNeeds => ({
      ...storeFor(invocation, this.items, this.stamp, region.id),
      ...shared,
      caps: mailCaps({
        route: 'simulated',
        fingerprint: async (text) => `print of ${text}`,
        clock: this.stamp.clock,
      }),
      digester: contactDigester(region.id, async (text) => `print of ${text}`),
      region,
      of,
    }));
    const of = (regionId: string): FunctionNeeds => inRegion(this.regions.named(regionId));
    const needs = of(this.regions.all[0].id);
    const ended = await invocation.run(limitSeconds, () => work(needs));
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

  private describePending(): string {
    const queued = [...this.queues.values()]
      .filter((queue) => queue.waiting().length > 0)
      .map(({ options }) => options.name);
    return `${this.busyFunctions} functions, queues ${queued.join(' ')}, ${this.items.indexedNow().length} items in the index`;
  }
}
