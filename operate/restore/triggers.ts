import {
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  type EventBridgeClient,
} from '@aws-sdk/client-eventbridge';
import {
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { definitionOf, functionNames, type FunctionName } from '../../infra/functions/index.ts';
import { StartRefused } from '../../local/start-refused.ts';

/** The functions that are run by a schedule; each schedule's rule has the same name as its function. */
export const scheduledRules: readonly FunctionName[] = functionNames.filter(
  (name) => definitionOf(name).trigger.kind === 'schedule',
);
/** The functions that read a queue or the stream. */
export const mappedFunctions: readonly FunctionName[] = functionNames.filter((name) =>
  ['events', 'mail-feedback', 'stream'].includes(definitionOf(name).trigger.kind),
);

interface Clients {
  readonly events: Pick<EventBridgeClient, 'send'>;
  readonly lambda: Pick<LambdaClient, 'send'>;
}

/** One schedule, queue or stream, and whether it runs its function. */
export interface TriggerState {
  readonly name: string;
  readonly isOn: boolean;
  set(to: 'on' | 'off'): Promise<unknown>;
}

/**
 * Everything that triggers a function: every schedule, and every queue and stream that a function reads. Throws
 * StartRefused if a function that should read a queue or stream reads none.
 */
export async function triggersOf(
  { events, lambda }: Clients,
  prefix: string,
): Promise<readonly TriggerState[]> {
  const rules = scheduledRules.map(async (name): Promise<TriggerState> => {
    const Name = prefix + name;
    const { State } = await events.send(new DescribeRuleCommand({ Name }));
    return {
      name: `schedule of ${name}`,
      isOn: State === 'ENABLED',
      set: (to) =>
        events.send(
          to === 'on' ? new EnableRuleCommand({ Name }) : new DisableRuleCommand({ Name }),
        ),
    };
  });
  const mappings = mappedFunctions.map(async (name): Promise<readonly TriggerState[]> => {
    const { EventSourceMappings = [] } = await lambda.send(
      new ListEventSourceMappingsCommand({ FunctionName: prefix + name }),
    );
    if (EventSourceMappings.length === 0)
      throw new StartRefused(`${name} reads nothing: deploy its stack`);
    return EventSourceMappings.map(({ UUID, State = '', EventSourceArn = '' }) => ({
      name: `${EventSourceArn.includes(':dynamodb:') ? 'stream' : `queue ${EventSourceArn.split(':').at(-1)}`} of ${name}`,
      isOn: ['Enabled', 'Enabling', 'Creating', 'Updating'].includes(State),
      set: (to) => lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: to === 'on' })),
    }));
  });
  return [...(await Promise.all(rules)), ...(await Promise.all(mappings)).flat()];
}

/** Turns all triggers on or off; resolves with the number of triggers that this changed. */
export async function turnAll(
  triggers: readonly TriggerState[],
  to: 'on' | 'off',
): Promise<number> {
  const others = triggers.filter(({ isOn }) => isOn !== (to === 'on'));
  for (const trigger of others) await trigger.set(to);
  return others.length;
}
