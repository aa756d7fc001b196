import * as z from 'zod';

/** A property that has no effect on this machine; listed explicitly so that a relevant property is never overlooked. */
const ignored = z.unknown().optional();
const text = z.string();
const flag = z.boolean();
const count = z.coerce.number();

const keySchema = z.array(z.object({ AttributeName: text, KeyType: z.enum(['HASH', 'RANGE']) }));
const projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(text).optional(),
});
export const tableShape = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: text, AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: text, KeySchema: keySchema, Projection: projection }))
    .optional(),
  StreamSpecification: z
    .object({
      StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
    })
    .optional(),
});
export type TableModel = z.infer<typeof tableShape>;

export const functionShape = z.object({
  Code: z.object({ S3Key: text.optional() }).loose(),
  Handler: text.optional(),
  Runtime: z.unknown().optional(),
  Timeout: count.default(3),
  MemorySize: count.optional(),
  Environment: z.object({ Variables: z.record(text, text).default({}) }).default({ Variables: {} }),
  ReservedConcurrentExecutions: count.optional(),
});
export type FunctionModel = z.infer<typeof functionShape>;

export const queueShape = z.strictObject({
  QueueName: ignored,
  VisibilityTimeout: count.default(30),
  MessageRetentionPeriod: count.default(345_600),
  DelaySeconds: count.default(0),
  RedrivePolicy: z.object({ deadLetterTargetArn: text, maxReceiveCount: count }).optional(),
  ReceiveMessageWaitTimeSeconds: ignored,
  SqsManagedSseEnabled: ignored,
  KmsMasterKeyId: ignored,
  KmsDataKeyReusePeriodSeconds: ignored,
  RedriveAllowPolicy: ignored,
  Tags: ignored,
});
export type QueueModel = z.infer<typeof queueShape>;

export const mappingShape = z.strictObject({
  FunctionName: text,
  EventSourceArn: text,
  Enabled: flag.default(true),
  BatchSize: count.optional(),
  MaximumBatchingWindowInSeconds: count.default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: text })) }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: count }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  BisectBatchOnFunctionError: flag.default(false),
  MaximumRetryAttempts: count.default(-1),
  MaximumRecordAgeInSeconds: count.default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: text }) }).optional(),
  ParallelizationFactor: ignored,
  KmsKeyArn: ignored,
  MetricsConfig: ignored,
  Tags: ignored,
});
export type MappingModel = z.infer<typeof mappingShape>;

export const ruleShape = z.strictObject({
  Name: ignored,
  Description: ignored,
  RoleArn: ignored,
  Tags: ignored,
  EventBusName: text.optional(),
  EventPattern: z.record(text, z.unknown()).optional(),
  ScheduleExpression: text.optional(),
  State: text.default('ENABLED'),
  Targets: z
    .array(
      z.strictObject({
        Arn: text,
        Id: text,
        Input: text.optional(),
        InputTransformer: z
          .object({ InputPathsMap: z.record(text, text).default({}), InputTemplate: text })
          .optional(),
        DeadLetterConfig: z.object({ Arn: text }).optional(),
        RetryPolicy: z.object({ MaximumRetryAttempts: count.optional() }).loose().optional(),
        RoleArn: ignored,
      }),
    )
    .default([]),
});
export type RuleModel = z.infer<typeof ruleShape>;

export const scheduleShape = z.strictObject({
  Name: ignored,
  Description: ignored,
  GroupName: ignored,
  KmsKeyArn: ignored,
  FlexibleTimeWindow: ignored,
  ScheduleExpression: text,
  ScheduleExpressionTimezone: text.default('UTC'),
  State: text.default('ENABLED'),
  Target: z.strictObject({
    Arn: text,
    Input: text.optional(),
    DeadLetterConfig: z.object({ Arn: text }).optional(),
    RetryPolicy: z.object({ MaximumRetryAttempts: count.optional() }).loose().optional(),
    RoleArn: ignored,
  }),
});

export const secretShape = z.object({
  SecretString: text.optional(),
  GenerateSecretString: z
    .strictObject({
      SecretStringTemplate: text.optional(),
      GenerateStringKey: text.optional(),
      PasswordLength: count.default(32),
      ExcludeCharacters: text.default(''),
      ExcludePunctuation: flag.default(false),
      ExcludeLowercase: flag.default(false),
      ExcludeUppercase: flag.default(false),
      ExcludeNumbers: flag.default(false),
      IncludeSpace: flag.default(false),
      RequireEachIncludedType: flag.default(true),
    })
    .optional(),
});
export type SecretModel = z.infer<typeof secretShape>;

export const eventDestinationShape = z.object({
  ConfigurationSetName: text,
  EventDestination: z.object({
    Enabled: flag.default(true),
    MatchingEventTypes: z.array(text),
    EventBridgeDestination: z.object({ EventBusArn: text }).optional(),
  }),
});
export const emailIdentityShape = z.object({
  EmailIdentity: text,
  ConfigurationSetAttributes: z.object({ ConfigurationSetName: text }).optional(),
});
