import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { describe, expect, it } from 'vitest';
import { retention } from '../../infra/retention.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { privacyTexts } from '../../web/texts/privacy.ts';
import type { Json } from './json.ts';
import { synthesised } from './synthesised.ts';

const daySeconds = 86_400;

/** How resources of one type specify their retention periods. */
interface Keeper {
  /** The properties that specify a retention period, each with its allowed values. */
  readonly terms: Readonly<Record<string, readonly Json[]>>;
}

const keepers: Readonly<Record<string, Keeper>> = {
  'AWS::Backup::BackupPlan': {
    terms: { 'BackupPlan.BackupPlanRule.0.Lifecycle.DeleteAfterDays': [retention.backupDays] },
  },
  'AWS::Logs::LogGroup': {
    terms: { RetentionInDays: [retention.logDays, retention.securityLogDays] },
  },
  'AWS::Events::Archive': { terms: { RetentionDays: [retention.archiveDays] } },
  'AWS::SQS::Queue': {
    terms: {
      MessageRetentionPeriod: [
        retention.queueDays * daySeconds,
        retention.deadLetterDays * daySeconds,
      ],
    },
  },
  'AWS::DynamoDB::Table': {
    terms: {
      'PointInTimeRecoverySpecification.RecoveryPeriodInDays': [retention.backupDays],
      'TimeToLiveSpecification.Enabled': [true],
      'TimeToLiveSpecification.AttributeName': ['expiresAt'],
    },
  },
  'AWS::S3::Bucket': {
    terms: {
      'LifecycleConfiguration.Rules.0.Status': ['Enabled'],
      'LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays': [
        retention.replacedFileDays,
      ],
    },
  },
  'AWS::Events::Rule': {
    terms: {
      // A schedule retries for only a minute, because its next run does the same work.
      'Targets.0.RetryPolicy.MaximumEventAgeInSeconds': [60, retention.undeliveredHours * 3600],
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    terms: { MaximumRecordAgeInSeconds: [undefined, retention.undeliveredHours * 3600] },
  },
};

/** The types of resource that only contain settings or pass data on, and keep no data. */
const keepNothing = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Backup::BackupSelection',
  // The backup plan specifies how long a vault keeps a backup.
  'AWS::Backup::BackupVault',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Events::EventBus',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogStream',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::WebACL',
  'Custom::CDKBucketDeployment',
];

/**
 * Matches the names of properties that specify a retention period, in any type of resource, except those of the caches
 * at the edge and the gateway.
 */
const statesTerm =
  /retention|expir|noncurrent|eventage|recordage|recoveryperiod|timetolive|keepfor/i;

interface Found {
  readonly name: string;
  readonly type: string;
  readonly properties: Json;
}

function resourcesIn(templates: Readonly<Record<string, Template>>): Found[] {
  return Object.entries(templates).flatMap(([part, template]) =>
    Object.entries(template.toJSON()['Resources'] as Record<string, Json>).map(
      ([id, { Type, Properties }]) => ({
        name: `${part} ${id}`,
        type: Type as string,
        properties: Properties,
      }),
    ),
  );
}

/** The values in a resource's properties, each with its path, such as `Rules.0.Status`. */
function valuesIn(properties: Json, path = ''): [string, Json][] {
  if (properties === null || typeof properties !== 'object') return [[path, properties]];
  return Object.entries(properties as Record<string, Json>).flatMap(([key, value]) =>
    valuesIn(value, path === '' ? key : `${path}.${key}`),
  );
}

/** One message for each retention period of these resources that has a wrong value or is not checked. */
function faultsIn(resources: readonly Found[]): string[] {
  return resources.flatMap(({ name, type, properties }) => {
    const terms = keepers[type]?.terms ?? {};
    const values = new Map(valuesIn(properties));
    const wrong = Object.entries(terms)
      .filter(([path, allowed]) => !allowed.includes(values.get(path)))
      .map(([path]) => `${name}: ${path} is ${JSON.stringify(values.get(path))}`);
    const unknown = [...values.keys()]
      .filter((path) => statesTerm.test(path) && !(path in terms))
      .map((path) => `${name}: nobody checks ${path}`);
    return [...wrong, ...unknown];
  });
}

const stages = (['dev', 'prod'] as const).map(
  (stage) =>
    [
      stage,
      resourcesIn(
        synthesised({
          stage,
          regions: 'langstraat,bel',
          domainName: 'buurtkring.test',
          alarmEmail: 'beheer@buurtkring.example',
        }).templates,
      ),
    ] as const,
);

describe.each(stages)('In stage %s', (_stage, resources) => {
  it('everything that keeps something keeps it for the stated term', () => {
    expect(faultsIn(resources)).toEqual([]);
  });

  it('every type of resource is known to keep nothing, or to keep it for a term', () => {
    const types = [...new Set(resources.map(({ type }) => type))];

    expect(types.toSorted()).toEqual([...Object.keys(keepers), ...keepNothing].toSorted());
  });

  it('a queue keeps a message for less time than its dead-letter queue does', () => {
    const wrong = resources
      .filter(({ type }) => type === 'AWS::SQS::Queue')
      .filter(({ properties: { QueueName, MessageRetentionPeriod } }) => {
        const days = QueueName.endsWith('-dead') ? retention.deadLetterDays : retention.queueDays;
        return MessageRetentionPeriod !== days * daySeconds;
      });

    expect(wrong).toEqual([]);
  });

  it('a rule gives up on an event after a day, and only a schedule does so sooner', () => {
    const soon = resources.filter(
      ({ type, properties }) =>
        type === 'AWS::Events::Rule' &&
        (properties.ScheduleExpression === undefined) !==
          (properties.Targets[0].RetryPolicy.MaximumEventAgeInSeconds === 86_400),
    );

    expect(soon).toEqual([]);
  });

  it('a bucket has one rule, which removes files, and is versioned', () => {
    const buckets = resources.filter(({ type }) => type === 'AWS::S3::Bucket');

    expect(
      buckets.map(({ properties }) => [
        properties.LifecycleConfiguration.Rules.length,
        properties.VersioningConfiguration.Status,
      ]),
    ).toEqual([[1, 'Enabled']]);
  });

  // If a function specifies no log group, Lambda creates one that keeps its logs for ever.
  it('every function writes to a log group of the template', () => {
    const without = resources.filter(
      ({ type, properties }) =>
        type === 'AWS::Lambda::Function' && properties.LoggingConfig?.LogGroup?.Ref === undefined,
    );

    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

const faultsWith = (properties: Json, type = 'AWS::Logs::LogGroup') =>
  faultsIn([{ name: 'one', type, properties }]);

describe('The check', () => {
  it('finds a log group without a term, and one that keeps its entries too long', () => {
    expect(faultsWith({})).toEqual(['one: RetentionInDays is undefined']);
    expect(faultsWith({ RetentionInDays: 3653 })).toEqual(['one: RetentionInDays is 3653']);
  });

  it('finds the two years that the CDK chooses when nobody states a term', () => {
    const { stack } = new LogGroup(new Stack(), 'Forgotten');

    expect(faultsIn(resourcesIn({ stack: Template.fromStack(stack) }))).toEqual([
      expect.stringMatching(/RetentionInDays is 731$/),
    ]);
  });

  it('finds a term that nobody has stated', () => {
    expect(faultsWith({ RetentionPeriodHours: 24 }, 'AWS::Kinesis::Stream')).toEqual([
      'one: nobody checks RetentionPeriodHours',
    ]);
  });
});

describe('The terms', () => {
  const security = readFileSync('docs/security.md', 'utf8').replaceAll(/\s+/g, ' ');
  const operations = readFileSync('docs/operations.md', 'utf8').replaceAll(/\s+/g, ' ');

  it('are those that docs/security.md promises', () => {
    expect(security).toContain(
      '| logs of the functions, of the copying of the website, and the `access` log | 1 month |',
    );
    expect(security).toContain('| security log | 90 days |');
    expect(security).toContain('| archive of the bus | 366 days |');
    expect(security).toContain('| queues and dead letters | 4 days and 14 days, respectively |');
    expect(security).toContain('| replaced files of the website | 30 days |');
    expect(security).toContain('in the backup (for at most 35 days after removal)');
    expect(security).toContain('if EventBridge cannot deliver a bounce for a day');
    expect(retention).toEqual({
      logDays: 30,
      securityLogDays: 90,
      archiveDays: 366,
      queueDays: 4,
      deadLetterDays: 14,
      undeliveredHours: 24,
      backupDays: 35,
      replacedFileDays: 30,
    });
  });

  it('are those that operators and residents read', () => {
    expect(operations).toContain('dead letters are kept for 14 days');
    expect(operations).toContain('has not been received for four days');
    expect(operations).toContain('to any second of the last 35 days');
    expect(JSON.stringify(privacyTexts.sections(langstraat))).toContain(
      'Technische logboeken bewaren wij een maand.',
    );
  });
});
