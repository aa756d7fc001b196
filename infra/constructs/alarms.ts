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

/** Seconds since the oldest event that the sweep found unpublished; sweep-outbox reports it every minute, 0 when there is none. */
export function oldestUnpublishedEvent(config: Config): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName: 'OldestUnpublishedEventAge',
    dimensionsMap: { service: `${deploymentName(config)}-sweep-outbox` },
    statistic: 'Maximum',
    period: Duration.minutes(1),
  });
}

/** Links that are not what the areas say; check-links reports them every hour, 0 when there are none. */
function linkFaults(config: Config, metricName: 'LinksMissing' | 'LinksWrong'): Metric {
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
  /** Of the subscription with its queue. */
  readonly label: string;
  readonly measure: 'UrgentMailAge' | 'NormalMailAge';
  readonly from: number;
  readonly meaning: string;
}

/** A backlog of 5,000 takes 83 minutes at one mail a second: mail that nobody waits for may take hours. */
const lateMails: readonly LateMail[] = [
  {
    name: 'queued-urgent-mail',
    label: 'send-mail-urgent',
    measure: 'UrgentMailAge',
    from: 900,
    meaning: 'A mail that somebody waits for is a quarter of an hour late',
  },
  {
    name: 'queued-mail',
    label: 'send-mail',
    measure: 'NormalMailAge',
    from: 6 * 3600,
    meaning: 'A mail that nobody waits for is six hours late',
  },
];

/**
 * Seconds that mail is late: what waits untouched by the age of its message, what was postponed by the age of its event,
 * because it went back as a new message.
 */
function oldestMail(config: Config, metricName: LateMail['measure'], queue: IQueue): IMetric {
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

interface Limit {
  readonly name: string;
  /** What is wrong and where to look, for the person who is woken. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Raised at this value. */
  readonly from: number;
  readonly periods?: number;
  readonly missing?: TreatMissingData;
}

/** The alarms and the topic they go to; docs/operations.md says for each what to do. */
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
    this.raise({
      name: 'interface-5xx',
      meaning: 'The interface answered requests with an error of its own',
      metric: props.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 1,
    });
    for (const { name, lambda } of props.functions) {
      this.raise({
        name: `${name}-errors`,
        meaning: `${name} fails again and again`,
        metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
        from: 3,
      });
    }
  }

  private deadLetters(name: string, queue: IQueue): void {
    this.raise({
      name: `${name}-dead-letters`,
      meaning: `${name} gave up on a message; it waits in its dead-letter queue`,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      from: 1,
    });
  }

  private unpublishedEvents(config: Config): void {
    this.raise({
      name: 'unpublished-events',
      meaning:
        'An event of the outbox is not published, or the sweep that should tell does not run',
      metric: oldestUnpublishedEvent(config),
      from: 300,
      periods: 3,
      missing: TreatMissingData.BREACHING,
    });
  }

  private links(config: Config): void {
    const limit = { from: 1, periods: 2, missing: TreatMissingData.BREACHING };
    const missing =
      'Neighbouring groups are not linked, or the check that should tell does not run';
    this.raise({
      ...limit,
      name: 'links-missing',
      meaning: missing,
      metric: linkFaults(config, 'LinksMissing'),
    });
    this.raise({
      ...limit,
      name: 'links-wrong',
      meaning: 'Groups are linked that are no neighbours, or a link says something untrue',
      metric: linkFaults(config, 'LinksWrong'),
    });
  }

  private lateMail(
    { name, label, measure, from, meaning }: LateMail,
    config: Config,
    subscriptions: readonly Subscription[],
  ): void {
    const waiting = subscriptions.find((each) => each.label === label);
    if (!waiting) throw new Error(`No queue ${label}`);
    this.raise({ name, meaning, metric: oldestMail(config, measure, waiting.queue.queue), from });
  }

  private raise(limit: Limit): void {
    const alarm = new Alarm(this, limit.name, {
      alarmName: `${this.name}-${limit.name}`,
      alarmDescription: limit.meaning,
      metric: limit.metric,
      threshold: limit.from,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: limit.periods ?? 1,
      treatMissingData: limit.missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}
