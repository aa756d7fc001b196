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

describe('What was registered is not lost', () => {
  const { Properties: table, DeletionPolicy } = onlyResource(registry, 'AWS::DynamoDB::Table');

  it('the table can be put back to any second of 35 days, and is not deleted by accident', () => {
    expect(table['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
    expect(table['DeletionProtectionEnabled']).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it('the table has the keys, index, stream and expiry that the store counts on, and is encrypted', () => {
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

describe('An operator hears of trouble', () => {
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

  it('when an event stays unpublished, and when the sweep that should tell is silent', () => {
    expect(alarmNamed('unpublished-events')).toMatchObject({
      Namespace: 'Buurtkring',
      MetricName: 'OldestUnpublishedEventAge',
      Dimensions: [{ Name: 'service', Value: 'buurtkring-dev-langstraat-sweep-outbox' }],
      TreatMissingData: 'breaching',
    });
  });

  it('under the name that the sweep reports by', () => {
    const { Variables } = functionNamed(registry, 'sweep-outbox').Properties['Environment'];
    const alarm = alarmNamed('unpublished-events');

    expect(alarm['Namespace']).toBe(Variables.POWERTOOLS_METRICS_NAMESPACE);
    expect(alarm['Dimensions']).toEqual([
      { Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME },
    ]);
  });

  it.each(['links-missing', 'links-wrong'])(
    'when %s twice in a row, and when the check that should tell is silent',
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
    '%s: when mail is late by %s, in its queue or postponed',
    (name, _while, threshold, measure, queueName) => {
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
          MetricName: measure,
          Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
        },
      ]);
    },
  );

  it('through one topic, with every alarm explained', () => {
    const topic = onlyResource(registry, 'AWS::SNS::Topic').id;

    for (const { Properties } of alarms) {
      expect(Properties['AlarmActions']).toEqual([{ Ref: topic }]);
      expect(String(Properties['AlarmDescription']).length).toBeGreaterThan(10);
    }
  });

  it('and sees everything on one dashboard', () => {
    const body = JSON.stringify(
      onlyResource(registry, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody'],
    );

    expect(body).toContain('OldestUnpublishedEventAge');
    for (const { id } of alarms) expect(body).toContain(id);
  });
});

describe('Every function logs to its own group', () => {
  it.each(functionNames)('%s, for one month', (name) => {
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

describe('A deployment for a stage and a region', () => {
  let prod: Synthesised | undefined;
  const production = () =>
    (prod ??= synthesised({
      stage: 'prod',
      region: 'bel',
      domainName: 'buurtkring.test',
      deskSecret: 'bel-desk',
    }));

  it('keeps names, address and settings apart from those of another', () => {
    const functions = resourcesOf(production().registry, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties,
    );
    const sendMail = functions.find(
      ({ FunctionName }) => FunctionName === 'buurtkring-prod-bel-send-mail',
    );

    expect(sendMail?.['Environment'].Variables).toMatchObject({
      REGION: 'bel',
      STAGE: 'prod',
      SITE_URL: 'https://buurtkring.test',
      MAIL_FROM: 'noreply@buurtkring.test',
      DESK_SECRET: 'bel-desk',
    });
  });

  it('keeps the signing key and the website of prod when the stack goes', () => {
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
  it.each(['dev', 'prod'] as const)('has no finding that nobody explained, stage %s', (stage) => {
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
