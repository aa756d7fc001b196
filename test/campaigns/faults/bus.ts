import type { EventBridgeClient, PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import type { Queue } from '../../../local/queues/queue.ts';
import type { EventBus } from '../../../shared/ports/platform.ts';
import { eventBridgeBus } from '../../../shared/runtime/event-bridge-bus.ts';
import type { Deployment } from './deployment.ts';
import { ServiceFailed, type Invocation, type Surroundings } from './invocation.ts';

type Entry = NonNullable<PutEventsCommandInput['Entries']>[number];

/** The bus with the template's rules: at least once, in any order, and entry by entry. */
export class SimulatedBus {
  /** Ids of the events that it took. */
  readonly taken = new Set<string>();
  /** Events with an address in them: everybody here has one that ends in .example. */
  leaks = 0;
  private readonly deployment: Deployment;
  private readonly queues: ReadonlyMap<string, Queue>;
  private readonly around: Surroundings;
  private readonly name: string;
  private entries = 0;

  constructor(deployment: Deployment, queues: ReadonlyMap<string, Queue>, around: Surroundings) {
    this.deployment = deployment;
    this.queues = queues;
    this.around = around;
    this.name = deployment.rules.find(({ bus }) => bus !== 'default')?.bus ?? '';
  }

  /** The real adapter, on a client of this bus. */
  adapterFor(invocation: Invocation): EventBus {
    const send = async ({ input }: { readonly input: PutEventsCommandInput }) => {
      if (this.around.troubles.busIsOut) {
        await invocation.wait(500);
        throw new ServiceFailed('ServiceUnavailable');
      }
      return invocation.request('put events', () => this.put(input.Entries ?? []));
    };
    return eventBridgeBus({ busName: this.name, regionId: 'langstraat' }, {
      send,
    } as unknown as EventBridgeClient);
  }

  put(entries: readonly Entry[]): {
    FailedEntryCount: number;
    Entries: { EventId?: string; ErrorCode?: string }[];
  } {
    const answers = entries.map((entry) => {
      if (this.around.troubles.strikes('entry refused')) return { ErrorCode: 'InternalFailure' };
      this.entries += 1;
      this.deliver(entry);
      return { EventId: `entry-${this.entries}` };
    });
    return {
      FailedEntryCount: answers.filter(({ ErrorCode }) => ErrorCode !== undefined).length,
      Entries: answers,
    };
  }

  private deliver({ Source, DetailType, Detail = '' }: Entry): void {
    const { time, chance, troubles } = this.around;
    if (Detail.includes('.example')) this.leaks += 1;
    const detail = JSON.parse(Detail) as { id?: string };
    if (detail.id !== undefined) this.taken.add(detail.id);
    const event = { source: Source, 'detail-type': DetailType, detail };
    const arns = this.deployment.rules
      .filter(({ bus, matches }) => bus === this.name && matches(event))
      .flatMap(({ queueArns }) => queueArns);
    for (const arn of arns) {
      const copies = troubles.strikes('delivered twice') ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        // Late ones overtake nothing: others overtake them.
        const delay = chance.between(20, troubles.strikes('delivered late') ? 600_000 : 2000);
        time.at(
          time.now + delay,
          () => void this.queues.get(arn)?.send([{ body: JSON.stringify(event), attributes: {} }]),
        );
      }
    }
  }
}
