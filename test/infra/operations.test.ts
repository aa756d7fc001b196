import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/functions/index.ts';
import { composeApp } from '../../infra/synthesise.ts';
import { pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import {
  functionNamed,
  onlyResource,
  resourcesOf,
  synthesised,
  targetOf,
  type Synthesised,
} from './synthesised.ts';

const { registry } = synthesised();
const alarms = resourcesOf(registry, 'AWS::CloudWatch::Alarm');
const alarmNamed = (name: string) =>
  alarms.find(({ Properties }) => Properties['AlarmName'] === `buurtkring-dev-langstraat-${name}`)
    ?.Properties ?? {};

describe('The table', () => {
  const { Properties: table, DeletionPolicy } = onlyResource(registry, 'AWS::DynamoDB::Table');

  it('can be restored to any second of the last 35 days, and cannot be deleted by accident', () => {
    expect(table['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
    expect(table['DeletionProtectionEnabled']).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it('has the keys, index, stream and expiry that the store relies on, and is encrypted', () => {
    expect(table['KeySchema']).toEqual([
      { AttributeName: tableKeys.partition, KeyType: 'HASH' },
      { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
    ]);
    expect(table['GlobalSecondaryIndexes']).toMatchObject([
      {
        IndexName: pendingIndex.name,
        KeySchema: [
          { AttributeName: pendingIndex.partition, KeyType: 'HASH' },
          { AttributeName: pendingIndex.sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
    expect(table).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: tableKeys.expiry, Enabled: true },
      SSESpecification: { SSEEnabled: true },
    });
  });
});

describe('An operator is alarmed', () => {
  const deadLetterQueues = resourcesOf(registry, 'AWS::SQS::Queue').filter(({ Properties }) =>
    String(Properties['QueueName']).endsWith('-dead'),
  );

  it.each(
    deadLetterQueues.map((queue) => [queue.Properties['QueueName'] as string, queue.id] as const),
  )('when %s is not empty', (_name, id) => {
    const watching = alarms.filter(({ Properties }) =>
      ((Properties['Dimensions'] ?? []) as { Value: unknown }[]).some(
        ({ Value }) => typeof Value === 'object' && targetOf(Value) === id,
      ),
    );

    expect(watching.map(({ Properties }) => Properties)).toMatchObject([
      {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      },
    ]);
  });

  it('when an event stays unpublished, and when the sweep stops reporting', () => {
    expect(alarmNamed('unpublished-events')).toMatchObject({
      Namespace: 'Buurtkring',
      MetricName: 'OldestUnpublishedEventAge',
      Dimensions: [{ Name: 'service', Value: 'buurtkring-dev-langstraat-sweep-outbox' }],
      TreatMissingData: 'breaching',
    });
  });

  it('by the metric that the sweep reports', () => {
    const { Variables } = functionNamed(registry, 'sweep-outbox').Properties['Environment'];
    const alarm = alarmNamed('unpublished-events');

    expect(alarm['Namespace']).toBe(Variables.POWERTOOLS_METRICS_NAMESPACE);
    expect(alarm['Dimensions']).toEqual([
      { Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME },
    ]);
  });

  it.each(['links-missing', 'links-wrong'])(
    'about %s after two checks in a row, and when the check stops reporting',
    (name) => {
      const { Variables } = functionNamed(registry, 'check-links').Properties['Environment'];

      expect(alarmNamed(name)).toMatchObject({
        Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
        MetricName: name === 'links-missing' ? 'LinksMissing' : 'LinksWrong',
        Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
        Threshold: 1,
        EvaluationPeriods: 2,
        TreatMissingData: 'breaching',
      });
    },
  );

  it('when the interface fails, and when any function keeps failing', () => {
    expect(alarmNamed('interface-5xx')).toMatchObject({ MetricName: '5xx', Threshold: 1 });
    for (const name of functionNames)
      expect(alarmNamed(`${name}-errors`)).toMatchObject({ MetricName: 'Errors' });
  });

  it.each([
    ['queued-urgent-mail', 'a quarter of an hour', 900, 'UrgentMailAge', 'send-mail-urgent'],
    ['queued-mail', 'six hours', 21_600, 'NormalMailAge', 'send-mail'],
  ])(
    'by %s when mail is late by %s, in its queue or postponed',
    (name, _delay, threshold, metric, queueName) => {
      const { Variables } = functionNamed(registry, 'send-mail').Properties['Environment'];
      const { Threshold, Metrics } = alarmNamed(name) as {
        Threshold: number;
        Metrics: { MetricStat?: { Metric: Record<string, unknown> } }[];
      };
      const watched = Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
      const queue = resourcesOf(registry, 'AWS::SQS::Queue').find(
        ({ Properties }) => Properties['QueueName'] === `buurtkring-dev-langstraat-${queueName}`,
      );

      expect(Threshold).toBe(threshold);
      expect(watched).toEqual([
        expect.objectContaining({
          MetricName: 'ApproximateAgeOfOldestMessage',
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue?.id, 'QueueName'] } }],
        }),
        {
          Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
          MetricName: metric,
          Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
        },
      ]);
    },
  );

  it('through one topic, with a description for every alarm', () => {
    const topic = onlyResource(registry, 'AWS::SNS::Topic').id;

    for (const { Properties } of alarms) {
      expect(Properties['AlarmActions']).toEqual([{ Ref: topic }]);
      expect(String(Properties['AlarmDescription']).length).toBeGreaterThan(10);
    }
  });

  it('and sees every alarm on one dashboard', () => {
    const body = JSON.stringify(
      onlyResource(registry, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody'],
    );

    expect(body).toContain('OldestUnpublishedEventAge');
    for (const { id } of alarms) expect(body).toContain(id);
  });
});

describe('Every function has its own log group:', () => {
  it.each(functionNames)('%s keeps its logs for one month', (name) => {
    const { LogGroup } = functionNamed(registry, name).Properties['LoggingConfig'];
    const group = resourcesOf(registry, 'AWS::Logs::LogGroup').find(
      ({ id }) => id === targetOf(LogGroup),
    );

    expect(group?.Properties).toMatchObject({
      LogGroupName: `/buurtkring/dev/langstraat/${name}`,
      RetentionInDays: 30,
    });
  });
});

describe('A deployment of a stage and a region', () => {
  let prod: Synthesised | undefined;
  const production = () =>
    (prod ??= synthesised({
      stage: 'prod',
      region: 'bel',
      domainName: 'buurtkring.test',
      deskSecret: 'bel-desk',
    }));

  it('has its own names, addresses and desk secret', () => {
    const functions = resourcesOf(production().registry, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties,
    );
    const sendMail = functions.find(
      ({ FunctionName }) => FunctionName === 'buurtkring-prod-bel-send-mail',
    );

    expect(sendMail?.['Environment'].Variables).toMatchObject({
      REGIONS: 'bel',
      STAGE: 'prod',
      SITE_URL: 'https://buurtkring.test',
      MAIL_FROM: 'noreply@buurtkring.test',
      DESK_SECRET: 'bel-desk',
    });
  });

  it('retains the table, the website and the signing key of prod when the stack is deleted', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket'].map(
      (type) => onlyResource(production().registry, type).DeletionPolicy,
    );
    const signing = resourcesOf(production().registry, 'AWS::SecretsManager::Secret').find(
      ({ Properties }) => String(Properties['Name']).endsWith('/signing'),
    );

    expect([...kept, signing?.DeletionPolicy]).toEqual(['Retain', 'Retain', 'Retain']);
  });
});

describe('cdk-nag', () => {
  it.each(['dev', 'prod'] as const)('has no unexplained findings in stage %s', (stage) => {
    const config = {
      stage,
      domainName: 'buurtkring.test',
      deskSecret: 'desk',
      alarmEmail: 'beheer@buurtkring.example',
    };
    const { app } = composeApp({
      config,
      code: 'placeholder',
      website: 'placeholder',
      checks: true,
    });

    expect(() => app.synth()).not.toThrow();
  });
});
