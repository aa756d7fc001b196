import {
  EventBus,
  EventField,
  Match,
  RuleTargetInput,
  type IEventBusRef,
} from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { eventSourcePrefix, type EventName } from '../../events/catalogue.ts';
import type { Config } from '../config.ts';
import type { MailFeedback } from '../functions/definition.ts';
import { nameOf } from '../names.ts';
import { RegistryBus } from './bus.ts';
import { mailConfigurationSetName } from './mail.ts';
import { Subscription, type SubscribedRule } from './subscription.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface ConsumersProps {
  readonly config: Config;
  readonly functions: readonly UseCaseFunction[];
}

/**
 * Subscribes every function that reads from a queue, either to the deployment's own events or to feedback on the
 * deployment's mail.
 */
export class Consumers extends Construct {
  readonly subscriptions: readonly Subscription[];

  constructor(scope: Construct, id: string, props: ConsumersProps) {
    super(scope, id);
    const { config } = props;
    const bus = RegistryBus.named(this, 'Bus', config);
    // SES sends its reports only to the default bus.
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');

    this.subscriptions = props.functions.flatMap((consumer) => {
      const { trigger, sendsMail } = consumer.definition;
      const subscribe = (
        label: string,
        source: IEventBusRef,
        rules: readonly SubscribedRule[],
        limit: { concurrency?: number } = {},
      ) =>
        new Subscription(this, label, {
          label,
          name: nameOf(config, label),
          bus: source,
          consumer,
          rules,
          ...limit,
        });

      if (trigger.kind === 'mail-feedback') {
        const rules = trigger.types.map((type) =>
          feedbackRule(type, mailConfigurationSetName(config)),
        );
        return [subscribe(consumer.name, defaultBus, rules)];
      }
      if (trigger.kind !== 'events') return [];
      const { urgent = [], first = [], concurrency } = trigger;
      const limit = concurrency === undefined ? {} : { concurrency };
      const others = trigger.names.filter((name) => ![...urgent, ...first].includes(name));
      const lanes = [
        { lane: 'first', names: first },
        { lane: 'urgent', names: urgent },
      ].filter(({ names }) => names.length > 0);
      const separate = lanes.map(({ lane, names }) => {
        const rules = [eventsRule(`${consumer.name} (${lane})`, names)];
        const subscription = subscribe(`${consumer.name}-${lane}`, bus, rules, limit);
        if (sendsMail)
          consumer.grantRequeue(subscription.queue.queue, `${lane.toUpperCase()}_QUEUE_URL`);
        return subscription;
      });
      const normal = subscribe(consumer.name, bus, [eventsRule(consumer.name, others)], limit);
      if (sendsMail) consumer.grantRequeue(normal.queue.queue, 'NORMAL_QUEUE_URL');
      return [...separate, normal];
    });
  }
}

function eventsRule(reader: string, names: readonly EventName[]): SubscribedRule {
  return {
    id: 'Events',
    description: `Events for ${reader}`,
    pattern: { source: Match.prefix(eventSourcePrefix), detailType: [...names] },
  };
}

const feedback: Record<
  MailFeedback,
  { id: string; detailType: string; detail: Record<string, unknown> }
> = {
  bounce: {
    id: 'Bounces',
    detailType: 'Email Bounced',
    detail: {
      eventType: 'Bounce',
      bounce: { bounceType: EventField.fromPath('$.detail.bounce.bounceType') },
    },
  },
  complaint: {
    id: 'Complaints',
    detailType: 'Email Complaint Received',
    detail: { eventType: 'Complaint' },
  },
};

/**
 * SES reports include the whole email and its recipient, but only the message id and the bounce type may enter a queue.
 */
function feedbackRule(type: MailFeedback, configurationSet: string): SubscribedRule {
  const { id, detailType, detail } = feedback[type];
  return {
    id,
    description: `${detailType}, without the recipient`,
    pattern: {
      source: ['aws.ses'],
      detailType: [detailType],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } },
    },
    message: RuleTargetInput.fromObject({
      id: EventField.eventId,
      time: EventField.time,
      source: 'aws.ses',
      'detail-type': detailType,
      detail: { ...detail, mail: { messageId: EventField.fromPath('$.detail.mail.messageId') } },
    }),
  };
}
