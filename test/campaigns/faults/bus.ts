import type { EventBridgeClient, PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import type { Queue } from '../../../local/queues/queue.ts';
import type { EventBus } from '../../../shared/ports/platform.ts';
import { eventBridgeBus } from '../../../shared/runtime/event-bridge-bus.ts';
import type { Deployment } from './deployment.ts';
import { ServiceFailed, type Invocation, type Simulation } from './invocation.ts';

type Entry = NonNullable<PutEventsCommandInput['Entries']>[number];

/**
 * A simulated event bus with the rules from the template. Delivery is unordered and at least once,
 * and each entry succeeds or fails independently.
 */
export class SimulatedBus {
  /** The ids of the events that the bus has accepted. */
  readonly accepted = new Set<string>();
  /**
   * The number of events that contain an email address; the check looks for .example, the ending of
   * every simulated address.
   */
  leaks = 0;
  private readonly deployment: Deployment;
  private readonly queues: ReadonlyMap<string, Queue>;
  private readonly simulation: Simulation;
  private readonly name: string;
  private entries = 0;

  constructor(deployment: Deployment, queues: ReadonlyMap<string, Queue>, simulation: Simulation) {
    this.deployment = deployment;
    this.queues = queues;
    this.simulation = simulation;
    this.name = deployment.rules.find(({ bus }) => bus !== 'default')?.bus ?? '';
  }

  /** The real adapter, with a simulated client. */
  adapterFor(invocation: Invocation): EventBus {
    const send = async ({ input }: { readonly input: PutEventsCommandInput }) => {
      if (this.simulation.faults.busIsOut) {
        await invocation.wait(500);
        throw new ServiceFailed('ServiceUnavailable');
      }
      return invocation.request('put events', () => this.put(input.Entries ?? []));
    };
    return eventBridgeBus(this.name, {
      send,
    } as unknown as EventBridgeClient);
  }

  put(entries: readonly Entry[]): {
    FailedEntryCount: number;
    Entries: { EventId?: string; ErrorCode?: string }[];
  } {
    const results = entries.map((entry) => {
      if (this.simulation.faults.strikes('entry refused')) return { ErrorCode: 'InternalFailure' };
      this.entries += 1;
      this.deliver(entry);
      return { EventId: `entry-${this.entries}` };
    });
    return {
      FailedEntryCount: results.filter(({ ErrorCode }) => ErrorCode !== undefined).length,
      Entries: results,
    };
  }

  private deliver({ Source, DetailType, Detail = '' }: Entry): void {
    const { time, chance, faults } = this.simulation;
    if (Detail.includes('.example')) this.leaks += 1;
    const detail = JSON.parse(Detail) as { id?: string };
    if (detail.id !== undefined) this.accepted.add(detail.id);
    const event = { source: Source, 'detail-type': DetailType, detail };
    const arns = this.deployment.rules
      .filter(({ bus, matches }) => bus === this.name && matches(event))
      .flatMap(({ queueArns }) => queueArns);
    for (const arn of arns) {
      const copies = faults.strikes('delivered twice') ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        // A late event takes long enough for later events to overtake it.
        const delay = chance.between(20, faults.strikes('delivered late') ? 600_000 : 2000);
        time.at(
          time.now + delay,
          () => void this.queues.get(arn)?.send([{ body: JSON.stringify(event), attributes: {} }]),
        );
      }
    }
  }
}
