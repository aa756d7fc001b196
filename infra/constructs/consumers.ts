import { EventBus, EventField, Match, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { eventSourcePrefix } from '../../events/catalogue.ts';
import { deploymentName, type Config } from '../config.ts';
import type { MailFeedback } from '../function-definition.ts';
import type { Mail } from './mail.ts';
import { Subscription, type SubscribedRule } from './subscription.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface ConsumersProps {
  readonly config: Config;
  readonly bus: EventBus;
  readonly mail: Mail;
  readonly functions: readonly UseCaseFunction[];
}

/** Every function that takes events from a queue: the region's own events, and feedback about its mails. */
export class Consumers extends Construct {
  readonly subscriptions: readonly Subscription[];

  constructor(scope: Construct, id: string, props: ConsumersProps) {
    super(scope, id);
    const { config, bus, mail } = props;
    // SES reports to the default bus only.
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');

    this.subscriptions = props.functions.flatMap((consumer) => {
      const { trigger } = consumer.definition;
      const name = `${deploymentName(config)}-${consumer.name}`;
      if (trigger.kind === 'mail-feedback') {
        const rules = trigger.types.map((type) => feedbackRule(type, mail.configurationSet.configurationSetName));
        return [new Subscription(this, consumer.name, { name, bus: defaultBus, consumer, rules })];
      }
      if (trigger.kind !== 'events') return [];
      const rule: SubscribedRule = {
        id: 'Events',
        description: `What ${consumer.name} must know`,
        pattern: { source: Match.prefix(eventSourcePrefix), detailType: [...trigger.names] },
      };
      const limit = trigger.concurrency === undefined ? {} : { concurrency: trigger.concurrency };
      return [new Subscription(this, consumer.name, { name, bus, consumer, rules: [rule], ...limit })];
    });
  }
}

const feedback: Record<MailFeedback, { id: string; detailType: string; detail: Record<string, unknown> }> = {
  bounce: {
    id: 'Bounces',
    detailType: 'Email Bounced',
    detail: { eventType: 'Bounce', bounce: { bounceType: EventField.fromPath('$.detail.bounce.bounceType') } },
  },
  complaint: { id: 'Complaints', detailType: 'Email Complaint Received', detail: { eventType: 'Complaint' } },
};

/** SES reports the whole mail with its recipient; only the message id and the kind of bounce may enter a queue. */
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
