import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';
import type { StreamRelay } from './stream-relay.ts';
import type { Subscription } from './subscription.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface AlarmsProps {
  readonly config: Config;
  readonly api: HttpApi;
  readonly functions: readonly UseCaseFunction[];
  readonly subscriptions: readonly Subscription[];
  readonly relay: StreamRelay;
}

/** Age in seconds of the oldest unpublished event, or 0 if there is none; sweep-outbox reports it every minute. */
export function oldestUnpublishedEvent(config: Config): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName: 'OldestUnpublishedEventAge',
    dimensionsMap: { service: `${deploymentName(config)}-sweep-outbox` },
    statistic: 'Maximum',
    period: Duration.minutes(1),
  });
}

/** Number of links that do not match the areas; check-links reports it every hour, even if it is 0. */
function linkMetric(config: Config, metricName: 'LinksMissing' | 'LinksWrong'): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName,
    dimensionsMap: { service: `${deploymentName(config)}-check-links` },
    statistic: 'Maximum',
    period: Duration.hours(1),
  });
}

interface LateMail {
  readonly name: string;
  /** Label of the subscription to which the queue belongs. */
  readonly label: string;
  readonly metricName: 'UrgentMailAge' | 'NormalMailAge';
  /** Seconds. */
  readonly threshold: number;
  readonly description: string;
}

/** At one email per second, a backlog of 5,000 takes 83 minutes, so mail that nobody is waiting for may take hours. */
const lateMails: readonly LateMail[] = [
  {
    name: 'queued-urgent-mail',
    label: 'send-mail-urgent',
    metricName: 'UrgentMailAge',
    threshold: 900,
    description: 'Mail that somebody is waiting for is a quarter of an hour late',
  },
  {
    name: 'queued-mail',
    label: 'send-mail',
    metricName: 'NormalMailAge',
    threshold: 6 * 3600,
    description: 'Mail that nobody is waiting for is six hours late',
  },
];

/**
 * How late mail is, in seconds. For mail that has not been handled yet, this is the age of the message; for postponed
 * mail it is the age of the event, because the event has been requeued as a new message.
 */
function oldestMail(config: Config, metricName: LateMail['metricName'], queue: IQueue): IMetric {
  const period = Duration.minutes(1);
  const dimensionsMap = { service: `${deploymentName(config)}-send-mail` };
  return new MathExpression({
    label: 'Oldest mail (s)',
    expression: 'MAX([FILL(queued, 0), FILL(handled, 0)])',
    usingMetrics: {
      queued: queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      handled: new Metric({
        namespace: 'Buurtkring',
        metricName,
        dimensionsMap,
        statistic: 'Maximum',
        period,
      }),
    },
    period,
  });
}

interface AlarmDefinition {
  readonly name: string;
  /** What is wrong and where to look, for whoever is on call. */
  readonly description: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches this value. */
  readonly threshold: number;
  readonly periods?: number;
  readonly missing?: TreatMissingData;
}

/** The alarms and the topic that receives them. docs/operations.md describes what to do about each alarm. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[] = [];
  private readonly name: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { config, subscriptions } = props;
    this.name = deploymentName(config);
    this.topic = new Topic(this, 'Topic', { topicName: `${this.name}-alarms`, enforceSSL: true });
    if (config.alarmEmail !== undefined)
      this.topic.addSubscription(new EmailSubscription(config.alarmEmail));

    this.deadLetters('relay-events', props.relay.deadLetters);
    for (const { label, queue } of subscriptions) this.deadLetters(label, queue.deadLetters);
    this.unpublishedEvents(config);
    this.links(config);
    for (const late of lateMails) this.lateMail(late, config, subscriptions);
    this.add({
      name: 'interface-5xx',
      description: 'The interface responded to requests with a server error (5xx)',
      metric: props.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
    });
    for (const { name, lambda } of props.functions) {
      this.add({
        name: `${name}-errors`,
        description: `${name} fails repeatedly`,
        metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
        threshold: 3,
      });
    }
  }

  private deadLetters(name: string, queue: IQueue): void {
    this.add({
      name: `${name}-dead-letters`,
      description: `${name} gave up on a message, which is now in its dead-letter queue`,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
  }

  private unpublishedEvents(config: Config): void {
    this.add({
      name: 'unpublished-events',
      description:
        'An event in the outbox is not published, or the sweep that reports this does not run',
      metric: oldestUnpublishedEvent(config),
      threshold: 300,
      periods: 3,
      missing: TreatMissingData.BREACHING,
    });
  }

  private links(config: Config): void {
    const shared = { threshold: 1, periods: 2, missing: TreatMissingData.BREACHING };
    this.add({
      ...shared,
      name: 'links-missing',
      description:
        'Neighbouring groups are not linked, or the check that reports this does not run',
      metric: linkMetric(config, 'LinksMissing'),
    });
    this.add({
      ...shared,
      name: 'links-wrong',
      description: 'Groups that are not neighbours are linked, or a link holds wrong data',
      metric: linkMetric(config, 'LinksWrong'),
    });
  }

  private lateMail(
    { name, label, metricName, threshold, description }: LateMail,
    config: Config,
    subscriptions: readonly Subscription[],
  ): void {
    const subscription = subscriptions.find((each) => each.label === label);
    if (!subscription) throw new Error(`No subscription ${label}`);
    const metric = oldestMail(config, metricName, subscription.queue.queue);
    this.add({ name, description, metric, threshold });
  }

  private add(definition: AlarmDefinition): void {
    const alarm = new Alarm(this, definition.name, {
      alarmName: `${this.name}-${definition.name}`,
      alarmDescription: definition.description,
      metric: definition.metric,
      threshold: definition.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: definition.periods ?? 1,
      treatMissingData: definition.missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}
