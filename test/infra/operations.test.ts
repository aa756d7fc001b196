import { describe, expect, it } from 'vitest';
import {
  definitionOf,
  functionNames,
  functionsOf,
  moduleNames,
} from '../../infra/functions/index.ts';
import { composeApp } from '../../infra/synthesise.ts';
import { keepSecurityLogDays } from '../../shared/domain/platform/security.ts';
import { pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import type { Json } from './json.ts';
import {
  arnByName,
  functionNamed,
  onlyResource,
  resourcesOf,
  synthesised,
  tableNamed,
  targetOf,
  type Synthesised,
} from './synthesised.ts';

const { registry } = synthesised();
const alarms = resourcesOf(registry, 'AWS::CloudWatch::Alarm');
/** The alarms that notify somebody. Alarms that are only part of a composite alarm notify nobody. */
const reportingAlarms = [
  ...alarms,
  ...resourcesOf(registry, 'AWS::CloudWatch::CompositeAlarm'),
].filter(({ Properties }) => Properties['AlarmActions'] !== undefined);
const alarmNamed = (name: string) =>
  alarms.find(({ Properties }) => Properties['AlarmName'] === `buurtkring-dev-langstraat-${name}`)
    ?.Properties ?? {};
/** Whether somebody is notified when the metric of this alarm is no longer reported. */
const reportsSilence = (name: string) => {
  const { TreatMissingData, InsufficientDataActions, AlarmActions } = alarmNamed(name);
  expect(InsufficientDataActions).toEqual(AlarmActions);
  return TreatMissingData === 'missing';
};

describe('The table', () => {
  const { Properties: table, DeletionPolicy } = tableNamed(registry);

  it('can be restored to any second of the last 35 days, and cannot be deleted by accident', () => {
    expect(table['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
    expect(table['DeletionProtectionEnabled']).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it.each([
    [undefined, []],
    [
      'arn:aws:backup:eu-central-1:000000000000:backup-vault:elsewhere',
      ['arn:aws:backup:eu-central-1:000000000000:backup-vault:elsewhere'],
    ],
  ])('is backed up daily for 35 days, with a copy in the vault %s', (backupCopyVault, copies) => {
    const { registry: stacks } = synthesised(backupCopyVault ? { backupCopyVault } : {});
    const plan = onlyResource(stacks, 'AWS::Backup::BackupPlan').Properties['BackupPlan'];
    const selection = onlyResource(stacks, 'AWS::Backup::BackupSelection').Properties;
    const [rule, ...others] = (plan as { BackupPlanRule: Json[] }).BackupPlanRule as {
      Lifecycle: Json;
      CopyActions?: { DestinationBackupVaultArn: string; Lifecycle: Json }[];
    }[];

    expect(others).toEqual([]);
    expect(rule?.Lifecycle).toEqual({ DeleteAfterDays: 35 });
    const copyActions = rule?.CopyActions ?? [];
    expect(copyActions.map((copy) => copy.DestinationBackupVaultArn)).toEqual(copies);
    for (const copy of copyActions) expect(copy.Lifecycle).toEqual({ DeleteAfterDays: 35 });
    expect(selection['BackupSelection'].Resources).toEqual(
      ['table/buurtkring-dev-langstraat', 'table/buurtkring-dev-langstraat-erasures'].map((name) =>
        arnByName('dynamodb', name),
      ),
    );
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

describe('The ledger of erasures', () => {
  const { Properties: ledger, DeletionPolicy } = tableNamed(registry, 'erasures');

  it('is a table of its own, so that a restore of the registry leaves it alone', () => {
    expect(ledger['KeySchema']).toEqual(tableNamed(registry).Properties['KeySchema']);
    expect(ledger['StreamSpecification']).toBeUndefined();
  });

  it('can itself be restored for 35 days, is encrypted, and is not deleted by accident', () => {
    expect(ledger).toMatchObject({
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      },
      TimeToLiveSpecification: { AttributeName: tableKeys.expiry, Enabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    });
    expect(DeletionPolicy).toBe('Retain');
  });
});

describe('The security log', () => {
  it('is a log group of its own, which is kept for as long as the privacy statement says', () => {
    const groups = resourcesOf(registry, 'AWS::Logs::LogGroup').filter(
      ({ Properties }) => Properties['LogGroupName'] === '/buurtkring/dev/langstraat/security',
    );

    expect(groups.map(({ Properties }) => Properties['RetentionInDays'])).toEqual([
      keepSecurityLogDays,
    ]);
  });

  it('is the only log of our own that is kept for longer than a month', () => {
    const own = resourcesOf(registry, 'AWS::Logs::LogGroup').filter(({ Properties }) =>
      String(Properties['LogGroupName']).startsWith('/buurtkring/'),
    );
    const longer = own.filter(({ Properties }) => Number(Properties['RetentionInDays']) !== 30);

    expect(own.length).toBeGreaterThan(40);
    expect(longer.map(({ Properties }) => Properties['LogGroupName'] as unknown)).toEqual([
      '/buurtkring/dev/langstraat/security',
    ]);
  });
});

describe('Bounces and complaints', () => {
  it.each([
    ['mail-bounces', 'Reputation.BounceRate', 0.05],
    ['mail-complaints', 'Reputation.ComplaintRate', 0.001],
  ] as const)('%s goes off below half of the rate at which SES acts', (name, metric, limit) => {
    const alarm = alarmNamed(name);

    expect(alarm).toMatchObject({
      Namespace: 'AWS/SES',
      MetricName: metric,
      Dimensions: [{ Name: 'ses:configuration-set', Value: 'buurtkring-dev-langstraat' }],
    });
    expect(alarm['Threshold']).toBeGreaterThan(0);
    expect(alarm['Threshold']).toBeLessThan(limit / 2);
  });
});

describe('An operator is alarmed', () => {
  const deadLetterQueues = resourcesOf(registry, 'AWS::SQS::Queue').filter(({ Properties }) =>
    String(Properties['QueueName']).endsWith('-dead'),
  );

  it.each(deadLetterQueues.map((queue) => queue.Properties['QueueName'] as string))(
    'when %s is not empty',
    (name) => {
      const watching = alarms.filter(({ Properties }) =>
        ((Properties['Dimensions'] ?? []) as { Value: unknown }[]).some(
          ({ Value }) => Value === name,
        ),
      );

      expect(watching.map(({ Properties }) => Properties)).toMatchObject([
        {
          MetricName: 'ApproximateNumberOfMessagesVisible',
          Threshold: 1,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        },
      ]);
    },
  );

  it('when an event stays unpublished, and when the sweep stops reporting', () => {
    expect(alarmNamed('unpublished-events')).toMatchObject({
      Namespace: 'Buurtkring',
      MetricName: 'OldestUnpublishedEventAge',
      Dimensions: [{ Name: 'service', Value: 'buurtkring-dev-langstraat-sweep-outbox' }],
    });
    expect(reportsSilence('unpublished-events')).toBe(true);
  });

  it('by the metric that the sweep reports', () => {
    const { Variables } = functionNamed(registry, 'sweep-outbox').Properties['Environment'];
    const alarm = alarmNamed('unpublished-events');

    expect(alarm['Namespace']).toBe(Variables.POWERTOOLS_METRICS_NAMESPACE);
    expect(alarm['Dimensions']).toEqual([
      { Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME },
    ]);
  });

  it('at once when mail cannot be addressed because a region has no desk', () => {
    const { Variables } = functionNamed(registry, 'send-mail').Properties['Environment'];

    expect(alarmNamed('desk-missing')).toMatchObject({
      Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
      MetricName: 'DeskMissing',
      Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
      Threshold: 1,
      EvaluationPeriods: 1,
    });
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
      });
      expect(reportsSilence(name)).toBe(true);
    },
  );

  it.each(functionNames.filter((name) => definitionOf(name).trigger.kind === 'schedule'))(
    'when %s fails in three consecutive hours, because it may run only once an hour',
    (name) => {
      const Dimensions = [{ Name: 'FunctionName', Value: `buurtkring-dev-langstraat-${name}` }];

      expect(alarmNamed(`${name}-fails`)).toMatchObject({
        Metrics: [
          {
            MetricStat: {
              Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions },
              Period: 3600,
              Stat: 'Sum',
            },
          },
        ],
        Threshold: 1,
        EvaluationPeriods: 3,
      });
    },
  );

  it('when the interface fails', () => {
    expect(alarmNamed('interface-5xx')).toMatchObject({ MetricName: '5xx', Threshold: 1 });
  });

  it.each(moduleNames)('once when the functions of %s keep failing', (module) => {
    const parts = alarms.filter(({ Properties }) =>
      new RegExp(`-${module}-errors(-\\d+)?$`).test(String(Properties['AlarmName'])),
    );
    const composites = resourcesOf(registry, 'AWS::CloudWatch::CompositeAlarm').filter(
      ({ Properties }) => Properties['AlarmName'] === `buurtkring-dev-langstraat-${module}-errors`,
    );
    const watched = parts.flatMap(({ Properties }) => {
      const metrics = (Properties['Metrics'] as Json[]).flatMap(
        ({ MetricStat }) => MetricStat ?? [],
      );
      // CloudWatch refuses an alarm with more than ten metrics.
      expect(metrics.length).toBeLessThanOrEqual(10);
      expect(new Set(metrics.map(({ Metric, Stat }) => `${Metric.MetricName} ${Stat}`))).toEqual(
        new Set(['Errors Sum']),
      );
      expect(Properties['Threshold']).toBe(3);
      return metrics.map(({ Metric }) => Metric.Dimensions[0].Value as string);
    });
    const reporting = [...parts, ...composites].filter(
      ({ Properties }) => Properties['AlarmActions'] !== undefined,
    );

    expect(watched.toSorted()).toEqual(
      functionsOf(module)
        .map((name) => `buurtkring-dev-langstraat-${name}`)
        .toSorted(),
    );
    expect(reporting.map(({ Properties }) => Properties['AlarmName'])).toEqual([
      `buurtkring-dev-langstraat-${module}-errors`,
    ]);
  });

  it('of a module with more functions than one alarm can watch if any of the parts goes off', () => {
    const [groups] = resourcesOf(registry, 'AWS::CloudWatch::CompositeAlarm');
    const parts = alarms.filter(({ Properties }) =>
      String(Properties['AlarmName']).includes('-groups-errors-'),
    );
    const rule = JSON.stringify(groups?.Properties['AlarmRule']);

    expect(parts.length).toBeGreaterThan(1);
    for (const { id } of parts) expect(rule).toContain(id);
    expect(rule.match(/ OR /g)).toHaveLength(parts.length - 1);
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

      expect(Threshold).toBe(threshold);
      expect(watched).toEqual([
        expect.objectContaining({
          MetricName: 'ApproximateAgeOfOldestMessage',
          Dimensions: [{ Name: 'QueueName', Value: `buurtkring-dev-langstraat-${queueName}` }],
        }),
        {
          Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
          MetricName: metric,
          Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
        },
      ]);
    },
  );

  it('by stopped-mail when mail that an operator stopped has waited for a day', () => {
    const { Variables } = functionNamed(registry, 'send-mail').Properties['Environment'];

    expect(alarmNamed('stopped-mail')).toMatchObject({
      Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
      MetricName: 'StoppedMailAge',
      Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
      Statistic: 'Maximum',
      Threshold: 24 * 3600,
    });
  });

  it('through one topic, with a description for every alarm', () => {
    const topic = onlyResource(registry, 'AWS::SNS::Topic').Properties['TopicName'] as string;

    expect(reportingAlarms.length).toBeGreaterThan(moduleNames.length);
    for (const { Properties } of reportingAlarms) {
      expect(Properties['AlarmActions']).toEqual([arnByName('sns', topic)]);
      expect(Properties['OKActions']).toEqual([arnByName('sns', topic)]);
    }
    for (const { Properties } of alarms)
      expect(String(Properties['AlarmDescription']).length).toBeGreaterThan(10);
  });

  it('and sees every alarm on one dashboard', () => {
    const body = JSON.stringify(
      onlyResource(registry, 'AWS::CloudWatch::Dashboard').Properties['DashboardBody'],
    );

    expect(body).toContain('OldestUnpublishedEventAge');
    for (const { Properties } of reportingAlarms)
      expect(body).toContain(`:alarm:${Properties['AlarmName']}\\"`);
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

describe('No function runs in a debug mode:', () => {
  it.each(functionNames)(
    '%s logs what matters, and nothing in its environment shows more',
    (name) => {
      const variables = functionNamed(registry, name).Properties['Environment'].Variables as Record<
        string,
        Json
      >;
      const telling = Object.keys(variables).filter((variable) =>
        /DEBUG|DEV|LOG_EVENT|NODE_OPTIONS|NODE_ENV|TRACE/.test(variable),
      );

      expect(variables['LOG_LEVEL']).toBe('INFO');
      expect(telling).toEqual([]);
    },
  );
});

/** Every name that the templates give to a resource. */
const namesIn = ({ registry: template, edge }: Synthesised): string[] =>
  [template, edge].flatMap((one) =>
    Object.values(one.toJSON()['Resources'] as Record<string, Json>).flatMap(
      ({ Type, Properties }) =>
        Object.entries((Properties ?? {}) as Record<string, Json>)
          .filter(([key, value]) => key.endsWith('Name') && typeof value === 'string')
          .map(([key, value]) => `${Type} ${key} ${value}`),
    ),
  );

describe('A deployment of a stage and a list of regions', () => {
  let prod: Synthesised | undefined;
  const production = () =>
    (prod ??= synthesised({
      stage: 'prod',
      regions: 'bel',
      domainName: 'buurtkring.test',
    }));

  it('has its own names and addresses', () => {
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
    });
  });

  it('keeps the names of all its resources when another region is added', () => {
    const before = namesIn(synthesised({ regions: 'langstraat' }));
    const after = namesIn(synthesised({ regions: 'langstraat,bel' }));

    expect(before.length).toBeGreaterThan(functionNames.length);
    expect(after).toEqual(before);
  });

  it('retains the tables and the website of prod when the stack is deleted', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket'].flatMap((type) =>
      resourcesOf(production().registry, type).map(({ DeletionPolicy }) => DeletionPolicy),
    );

    expect(kept).toEqual(['Retain', 'Retain', 'Retain']);
  });
});

describe('cdk-nag', () => {
  it.each(['dev', 'prod'] as const)('has no unexplained findings in stage %s', (stage) => {
    const config = {
      stage,
      regions: 'langstraat,bel',
      domainName: 'buurtkring.test',
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
