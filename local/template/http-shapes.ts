import * as z from 'zod';

const ignored = z.unknown().optional();
const text = z.string();
const count = z.coerce.number();

export const apiShape = z.object({
  Name: text.optional(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z.undefined().optional(),
});

export const routeShape = z.strictObject({
  ApiId: text,
  RouteKey: text,
  Target: text,
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: text.optional(),
  OperationName: ignored,
});

export const integrationShape = z.strictObject({
  ApiId: text,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: text,
  IntegrationMethod: ignored,
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: count.default(30_000),
  Description: ignored,
  CredentialsArn: ignored,
  ConnectionType: ignored,
});

export const authorizerShape = z.strictObject({
  ApiId: text,
  Name: ignored,
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerUri: text,
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  EnableSimpleResponses: z.literal(true),
  AuthorizerResultTtlInSeconds: count.default(300),
  IdentitySource: z.array(text).default([]),
  AuthorizerCredentialsArn: ignored,
});

const throttle = z
  .object({ ThrottlingBurstLimit: count.optional(), ThrottlingRateLimit: count.optional() })
  .loose();
export const stageShape = z.object({
  ApiId: text,
  StageName: text,
  DefaultRouteSettings: throttle.optional(),
  RouteSettings: z.record(text, throttle).optional(),
});
export type StageModel = z.infer<typeof stageShape>;

const association = z.object({
  EventType: z.enum(['viewer-request', 'viewer-response']),
  FunctionARN: text,
});
const behaviour = z.object({
  TargetOriginId: text,
  AllowedMethods: z.array(text).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  FunctionAssociations: z.array(association).default([]),
  LambdaFunctionAssociations: z.undefined().optional(),
  ResponseHeadersPolicyId: text.optional(),
  CachePolicyId: text,
});
export type BehaviourModel = z.infer<typeof behaviour>;

const originGroup = z.object({
  Id: text,
  FailoverCriteria: z.object({ StatusCodes: z.object({ Items: z.array(count) }) }),
  Members: z.object({
    Items: z.tuple([z.object({ OriginId: text }), z.object({ OriginId: text })]),
  }),
});

export const distributionShape = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: text.default(''),
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: z.array(behaviour.extend({ PathPattern: text })).default([]),
    CustomErrorResponses: z
      .array(
        z.object({
          ErrorCode: count,
          ResponseCode: count.optional(),
          ResponsePagePath: text.optional(),
        }),
      )
      .default([]),
    Origins: z.array(
      z.object({
        Id: text,
        DomainName: text,
        OriginPath: text.default(''),
        OriginCustomHeaders: z.array(z.object({ HeaderName: text, HeaderValue: text })).default([]),
      }),
    ),
    OriginGroups: z.object({ Items: z.array(originGroup).default([]) }).default({ Items: [] }),
  }),
});
export type DistributionModel = z.infer<typeof distributionShape>['DistributionConfig'];

export const cachePolicyShape = z.object({
  CachePolicyConfig: z.object({
    MinTTL: count,
    DefaultTTL: count,
    MaxTTL: count,
    ParametersInCacheKeyAndForwardedToOrigin: z.object({
      CookiesConfig: z.object({ CookieBehavior: z.literal('none') }),
      HeadersConfig: z.union([
        z.object({ HeaderBehavior: z.literal('none') }),
        z.object({ HeaderBehavior: z.literal('whitelist'), Headers: z.array(text) }),
      ]),
      QueryStringsConfig: z.object({ QueryStringBehavior: z.enum(['none', 'all']) }),
    }),
  }),
});
export type CachePolicyModel = z.infer<typeof cachePolicyShape>['CachePolicyConfig'];

export const viewerFunctionShape = z.object({ FunctionCode: text });

const overridable = { Override: z.boolean().default(false) };
export const headersPolicyShape = z.object({
  ResponseHeadersPolicyConfig: z
    .object({
      CorsConfig: z.undefined().optional(),
      CustomHeadersConfig: z
        .object({ Items: z.array(z.object({ Header: text, Value: text, ...overridable })) })
        .optional(),
      RemoveHeadersConfig: z.object({ Items: z.array(z.object({ Header: text })) }).optional(),
      SecurityHeadersConfig: z
        .strictObject({
          ContentSecurityPolicy: z
            .object({ ContentSecurityPolicy: text, ...overridable })
            .optional(),
          ContentTypeOptions: z.object(overridable).optional(),
          FrameOptions: z.object({ FrameOption: text, ...overridable }).optional(),
          ReferrerPolicy: z.object({ ReferrerPolicy: text, ...overridable }).optional(),
          StrictTransportSecurity: z
            .object({
              AccessControlMaxAgeSec: count,
              IncludeSubdomains: z.boolean().optional(),
              Preload: z.boolean().optional(),
              ...overridable,
            })
            .optional(),
          XSSProtection: z
            .object({ Protection: z.boolean(), ModeBlock: z.boolean().optional(), ...overridable })
            .optional(),
        })
        .optional(),
    })
    .loose(),
});
export type HeadersPolicyModel = z.infer<typeof headersPolicyShape>['ResponseHeadersPolicyConfig'];

export const bucketDeploymentShape = z.object({
  SourceObjectKeys: z.array(text),
  DestinationBucketName: text,
  DestinationBucketKeyPrefix: text.optional(),
  SystemMetadata: z.record(text, text).default({}),
  Include: z.array(text).default([]),
  Exclude: z.array(text).default([]),
});
export type BucketDeploymentModel = z.infer<typeof bucketDeploymentShape>;
