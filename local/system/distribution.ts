import * as z from 'zod';
import { Bucket, type Deployment } from '../edge/bucket.ts';
import { cachedOrigin } from '../edge/cached-origin.ts';
import { Distribution, type Behaviour, type Origin } from '../edge/distribution.ts';
import { compileHeadersPolicy } from '../edge/headers-policy.ts';
import { bucketOrigin, failoverOrigin, gatewayOrigin } from '../edge/origins.ts';
import { ViewerFunction } from '../edge/viewer-function.ts';
import type { Gateway } from '../http/gateway.ts';
import { StartRefused } from '../start-refused.ts';
import type { Assembly } from '../template/assembly.ts';
import { attributeOf } from '../template/attributes.ts';
import {
  bucketDeploymentShape,
  distributionShape,
  headersPolicyShape,
  viewerFunctionShape,
  type BehaviourModel,
  type DistributionModel,
} from '../template/http-shapes.ts';
import type { Resolver } from '../template/resolver.ts';
import { pointedAt, typed } from '../template/typed.ts';
import { cachePolicies } from './cache-policies.ts';

export interface DistributionOptions {
  readonly resolver: Resolver;
  readonly assembly: Assembly;
  readonly gateways: ReadonlyMap<string, Gateway>;
  /** During development, the output folder of the web build, which is used instead of the asset. */
  readonly webOverride: string | undefined;
  /** Whether the edge caches responses according to the template's cache policies. */
  readonly cached: boolean;
}

/** Builds the site from the only distribution in the template. */
export function buildDistribution(options: DistributionOptions): Distribution {
  const distributions = typed(options.resolver, 'AWS::CloudFront::Distribution', distributionShape);
  const [first, second] = distributions;
  if (!first || second)
    throw new StartRefused(
      `The local runtime serves one distribution; the template has ${distributions.length}.`,
    );
  const { DistributionConfig: config } = first.model;
  const behaviourOf = behaviourBuilder(options, buildOrigins(options, config));
  const behaviours = config.CacheBehaviors.map((model) => ({
    pattern: model.PathPattern,
    behaviour: behaviourOf(model),
  }));
  return new Distribution(behaviours, behaviourOf(config.DefaultCacheBehavior), config);
}

function behaviourBuilder(
  { resolver, cached }: DistributionOptions,
  origins: ReadonlyMap<string, Origin>,
): (model: BehaviourModel) => Behaviour {
  const policies = new Map(
    typed(resolver, 'AWS::CloudFront::ResponseHeadersPolicy', headersPolicyShape).map(
      ({ ref, model }) => [ref, compileHeadersPolicy(model.ResponseHeadersPolicyConfig)],
    ),
  );
  const viewerFunctions = new Map(
    typed(resolver, 'AWS::CloudFront::Function', viewerFunctionShape).map(
      ({ resource, name, model }) => [
        attributeOf(resource, 'FunctionARN'),
        new ViewerFunction(name, model.FunctionCode),
      ],
    ),
  );
  const caches = cachePolicies(resolver);
  return (model) => {
    const [association, another] = model.FunctionAssociations;
    if (another || (association && association.EventType !== 'viewer-request')) {
      throw new StartRefused(
        'The local runtime supports one CloudFront function per behaviour, on viewer-request.',
      );
    }
    const { ResponseHeadersPolicyId: policyId } = model;
    const origin = pointedAt(origins, model.TargetOriginId, 'a behaviour of the distribution');
    const cachePolicy = pointedAt(caches, model.CachePolicyId, 'a behaviour of the distribution');
    return {
      origin: cached ? cachedOrigin(origin, cachePolicy, Date.now) : origin,
      allowedMethods: model.AllowedMethods,
      compress: model.Compress,
      viewerRequest:
        association &&
        pointedAt(viewerFunctions, association.FunctionARN, 'a behaviour of the distribution'),
      headers:
        policyId === undefined
          ? (headers) => ({ ...headers })
          : pointedAt(policies, policyId, 'a behaviour of the distribution'),
    };
  };
}

function buildOrigins(
  options: DistributionOptions,
  config: DistributionModel,
): Map<string, Origin> {
  const buckets = buildBuckets(options);
  const listable = listableBuckets(options.resolver);
  const origins = config.Origins.map(
    ({ Id, DomainName, OriginPath, OriginCustomHeaders }): [string, Origin] => {
      const gateway = options.gateways.get(DomainName);
      if (gateway) return [Id, gatewayOrigin(gateway, OriginCustomHeaders)];
      const bucketName = DomainName.replace(/\.s3\..*$/, '');
      const bucket = pointedAt(buckets, bucketName, `the origin ${Id}`);
      return [Id, bucketOrigin(bucket, OriginPath, listable.has(bucketName))];
    },
  );
  const alone = new Map(origins);
  const groups = config.OriginGroups.Items.map((group): [string, Origin] => {
    const [first, second] = group.Members.Items.map(({ OriginId }) =>
      pointedAt(alone, OriginId, `the origin group ${group.Id}`),
    ) as [Origin, Origin];
    return [group.Id, failoverOrigin(first, second, group.FailoverCriteria.StatusCodes.Items)];
  });
  return new Map([...origins, ...groups]);
}

function buildBuckets({
  resolver,
  assembly,
  webOverride,
}: DistributionOptions): Map<string, Bucket> {
  const deployments = typed(resolver, 'Custom::CDKBucketDeployment', bucketDeploymentShape);
  const buckets = typed(resolver, 'AWS::S3::Bucket', z.unknown()).map(
    ({ name }): [string, Bucket] => {
      const own = deployments
        .filter(({ model }) => model.DestinationBucketName === name)
        .flatMap(({ model, resource }): Deployment[] =>
          model.SourceObjectKeys.map((key) => ({
            folder:
              webOverride ??
              pointedAt(assembly.assets, key.replace(/\.zip$/, ''), resource.logicalId),
            prefix: model.DestinationBucketKeyPrefix ?? '',
            model,
          })),
        );
      return [name, new Bucket(own)];
    },
  );
  return new Map(buckets);
}

const policyShape = z.object({
  Bucket: z.string(),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]) }).loose(),
    ),
  }),
});

/** Buckets whose policy lets CloudFront list them; only these respond with 404 instead of 403 for an unknown key. */
function listableBuckets(resolver: Resolver): Set<string> {
  const policies = typed(resolver, 'AWS::S3::BucketPolicy', policyShape).filter(({ model }) =>
    model.PolicyDocument.Statement.some(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('s3:ListBucket'),
    ),
  );
  return new Set(policies.map(({ model }) => model.Bucket));
}
