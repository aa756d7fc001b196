import { describe, expect, it } from 'vitest';
import { mostPostponedDays } from '../../functions/mail/send-mail/mail-consumer.ts';
import { definitionOf, functionNames, type FunctionName } from '../../infra/functions/index.ts';
import { mailWithinDays } from '../../shared/domain/mail/ledger.ts';
import type { Json } from './json.ts';
import { resourcesOf, synthesised } from './synthesised.ts';

const { registry } = synthesised();
const prefix = 'buurtkring-dev-langstraat-';
const daySeconds = 86_400;
const alarms = resourcesOf(registry, 'AWS::CloudWatch::Alarm').map(
  ({ Properties }) => Properties as unknown as Alarm,
);
const queues = resourcesOf(registry, 'AWS::SQS::Queue').map(({ Properties }) => Properties);

interface Alarm {
  readonly AlarmName: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly TreatMissingData: string;
  readonly Metrics?: readonly { readonly Expression?: string; readonly MetricStat?: Json }[];
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: Dimensions;
  readonly Period?: number;
}
type Dimensions = readonly { readonly Name: string; readonly Value: unknown }[];

interface WatchedMetric {
  readonly namespace: string;
  readonly name: string;
  readonly of: string;
  /** In seconds. */
  readonly period: number;
}

/** The most that the source of a metric can report in each of several consecutive periods. */
type Source = (metric: WatchedMetric) => number;

/** The most errors in a period: unlimited without a schedule, because people or messages invoke the function. */
function mostErrors({ of, period }: WatchedMetric): number {
  const name = functionNames.find((each) => `${prefix}${each}` === of);
  if (!name) throw new Error(`an alarm watches the unknown function ${of}`);
  const every = scheduleSeconds(name);
  return every === undefined ? Infinity : Math.floor(period / every) * attempts(name);
}

function scheduleSeconds(name: FunctionName): number | undefined {
  const { trigger } = definitionOf(name);
  return trigger.kind === 'schedule' ? trigger.everyMinutes * 60 : undefined;
}

/** How many times Lambda tries a scheduled invocation that keeps failing: three, unless configured otherwise. */
function attempts(name: FunctionName): number {
  const ofFunction = resourcesOf(registry, 'AWS::Lambda::EventInvokeConfig').find(
    ({ Properties }) => JSON.stringify(Properties['FunctionName']).includes(name),
  );
  return 1 + Number(ofFunction?.Properties['MaximumRetryAttempts'] ?? 2);
}

/** A metric that a function reports at every run: absent from some periods if runs are further apart. */
const reportedBy =
  (name: FunctionName): Source =>
  ({ of, period }) => {
    expect(of).toBe(`${prefix}${name}`);
    return period >= (scheduleSeconds(name) ?? Infinity) ? Infinity : 0;
  };
const ageOfMail =
  (days: number): Source =>
  ({ of }) => {
    expect(of).toBe(`${prefix}send-mail`);
    return days * daySeconds;
  };
const ageInQueue: Source = ({ of }) => {
  const queue = queues.find(({ QueueName }) => String(QueueName) === of);
  return Number(queue?.['MessageRetentionPeriod']);
};

/** The source of every metric that an alarm may watch, by the namespace and name of the metric. */
const sources: Readonly<Record<string, Source>> = {
  'AWS/Lambda Errors': mostErrors,
  'AWS/SQS ApproximateAgeOfOldestMessage': ageInQueue,
  'AWS/SQS ApproximateNumberOfMessagesVisible': ({ of }) =>
    queues.some(({ QueueName }) => String(QueueName) === of) ? Infinity : 0,
  'AWS/ApiGateway 5xx': () => Infinity,
  'AWS/SES Reputation.BounceRate': () => 1,
  'AWS/SES Reputation.ComplaintRate': () => 1,
  'Buurtkring OldestUnpublishedEventAge': reportedBy('sweep-outbox'),
  'Buurtkring LinksMissing': reportedBy('check-links'),
  'Buurtkring LinksWrong': reportedBy('check-links'),
  'Buurtkring DeskMissing': () => Infinity,
  'Buurtkring FirstMailAge': ageOfMail(mostPostponedDays),
  'Buurtkring UrgentMailAge': ageOfMail(mostPostponedDays),
  'Buurtkring NormalMailAge': ageOfMail(mostPostponedDays),
  'Buurtkring StoppedMailAge': ageOfMail(mailWithinDays),
};

function watchedBy({ Metrics, ...simple }: Alarm): WatchedMetric[] {
  if (!Metrics) {
    const { Namespace = '', MetricName = '', Dimensions = [], Period = 0 } = simple;
    return [metricOf({ Namespace, MetricName, Dimensions }, Period)];
  }
  return Metrics.flatMap(({ MetricStat }) =>
    MetricStat
      ? [metricOf(MetricStat['Metric'] as MetricJson, MetricStat['Period'] as number)]
      : [],
  );
}

interface MetricJson {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: Dimensions;
}

function metricOf(
  { Namespace, MetricName, Dimensions }: MetricJson,
  period: number,
): WatchedMetric {
  const [dimension] = Dimensions;
  return { namespace: Namespace, name: MetricName, of: String(dimension?.Value), period };
}

function mostOf(metric: WatchedMetric): number {
  const source = sources[`${metric.namespace} ${metric.name}`];
  if (!source) throw new Error(`nothing is known of the metric ${metric.name}`);
  return source(metric);
}

describe('Every alarm', () => {
  it.each(alarms.map((alarm) => [alarm.AlarmName, alarm] as const))(
    '%s can go off: its source can reach the threshold in every period',
    (_name, alarm) => {
      const most = watchedBy(alarm).map(mostOf);

      expect(most.length).toBeGreaterThan(0);
      expect(Math.max(...most)).toBeGreaterThanOrEqual(alarm.Threshold);
    },
  );

  it.each(functionNames)('about errors: one of them can go off because of %s alone', (name) => {
    const ofThisFunction = alarms.filter((alarm) =>
      watchedBy(alarm).some(
        (metric) =>
          metric.name === 'Errors' &&
          metric.of === `${prefix}${name}` &&
          mostOf(metric) >= alarm.Threshold,
      ),
    );

    expect(ofThisFunction.length).toBeGreaterThan(0);
  });

  it('is silent at a first deployment, when no metric has any data', () => {
    const loud = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');

    expect(loud).toEqual([]);
  });
});
