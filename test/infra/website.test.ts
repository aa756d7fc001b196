import { describe, expect, it } from 'vitest';
import { edgeFunctionCode } from '../../infra/constructs/edge-functions.ts';
import { routesOf } from '../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { regionIds } from '../../shared/regions/index.ts';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { problemDetails } from '../../shared/requests/problem.ts';
import { methodsOf } from '../../shared/routes/route.ts';
import type { Json } from './json.ts';
import { functionNamed, onlyResource, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry, edge } = synthesised();
const distribution = onlyResource(registry, 'AWS::CloudFront::Distribution').Properties[
  'DistributionConfig'
];
const behaviours = [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors] as Record<
  string,
  Json
>[];
const [application, ...interfaces] = behaviours;
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const origins = distribution.Origins as Record<string, Json>[];
const pathOf = (originId: string): Json =>
  origins.find((each) => each['Id'] === originId)?.['OriginPath'];
const routes = resourcesOf(registry, 'AWS::ApiGatewayV2::Route');

describe('The interface', () => {
  const defined = functionNames.flatMap((name) =>
    routesOf(definitionOf(name)).flatMap((route) =>
      methodsOf(route).map((method) => ({ name, key: `${method} ${route.path}` })),
    ),
  );

  it('has the routes of the functions and no others', () => {
    expect(routes.map(({ Properties }) => Properties['RouteKey'])).toEqual(
      defined.map(({ key }) => key),
    );
  });

  it.each(defined)('routes $key to $name', ({ name, key }) => {
    const route = routes.find(({ Properties }) => Properties['RouteKey'] === key);
    const integrationId = targetOf(route?.Properties['Target']['Fn::Join'][1][1]);
    const integration = resourcesOf(registry, 'AWS::ApiGatewayV2::Integration').find(
      ({ id }) => id === integrationId,
    );

    expect(targetOf(integration?.Properties['IntegrationUri'])).toBe(
      functionNamed(registry, name).id,
    );
  });

  it.each(routes.map(({ Properties }) => [Properties['RouteKey'] as string, Properties] as const))(
    'protects %s with the authorizer',
    (_key, route) => {
      expect(route['AuthorizationType']).toBe('CUSTOM');
      expect(targetOf(route['AuthorizerId'])).toBe(
        onlyResource(registry, 'AWS::ApiGatewayV2::Authorizer').id,
      );
    },
  );

  it('checks with verify-origin the header that CloudFront adds', () => {
    const authorizer = onlyResource(registry, 'AWS::ApiGatewayV2::Authorizer').Properties;

    expect(JSON.stringify(authorizer['AuthorizerUri'])).toContain(
      functionNamed(registry, 'verify-origin').id,
    );
    expect(authorizer).toMatchObject({
      IdentitySource: ['$request.header.x-origin-verify'],
      EnableSimpleResponses: true,
    });
  });

  it('gets that header from a secret that is in no template', () => {
    const origin = origins.find((each) => each['CustomOriginConfig']);
    const names = resourcesOf(registry, 'AWS::SecretsManager::Secret').map(
      ({ Properties }) => Properties['Name'] as string,
    );

    expect(origin?.['CustomOriginConfig']).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    expect(origin?.['OriginCustomHeaders']).toEqual([
      {
        HeaderName: 'x-origin-verify',
        HeaderValue: '{{resolve:secretsmanager:buurtkring-dev-langstraat/origin:SecretString:::}}',
      },
    ]);
    expect(names).toContain('buurtkring-dev-langstraat/origin');
  });

  it('has only secrets that are generated, of 64 characters; those of providers are added to one', () => {
    const secrets = resourcesOf(registry, 'AWS::SecretsManager::Secret');

    expect(secrets.map(({ Properties }) => Properties['GenerateSecretString'] as unknown)).toEqual(
      [
        {},
        {},
        {},
        // A JSON object, to which operators add each identity provider's client secret.
        { SecretStringTemplate: '{}', GenerateStringKey: 'example' },
      ].map((object) => ({ ExcludePunctuation: true, PasswordLength: 64, ...object })),
    );
    expect(secrets.filter(({ Properties }) => 'SecretString' in Properties)).toEqual([]);
  });

  it('throttles floods and logs nothing that identifies a person or contains a token', () => {
    const stage = onlyResource(registry, 'AWS::ApiGatewayV2::Stage').Properties;
    const logged = Object.values(
      JSON.parse(stage['AccessLogSettings'].Format) as Record<string, string>,
    );
    const personal = /identity|sourceIp|userAgent|path|query|header|authorizer|domain/i;

    expect(stage['DefaultRouteSettings']).toMatchObject({
      ThrottlingBurstLimit: 100,
      ThrottlingRateLimit: 50,
    });
    expect(logged).toEqual(expect.arrayContaining(['$context.routeKey', '$context.status']));
    expect(logged.filter((field) => personal.test(field))).toEqual([]);
  });
});

describe('CloudFront', () => {
  it('serves only over TLS, behind the firewall, under the region’s own domain', () => {
    expect(application?.['ViewerProtocolPolicy']).toBe('redirect-to-https');
    expect(new Set(interfaces.map((behaviour) => behaviour['ViewerProtocolPolicy']))).toEqual(
      new Set(['https-only']),
    );
    expect(distribution.ViewerCertificate).toMatchObject({
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    expect(distribution.Aliases).toEqual(['buurtkring.example']);
    expect(distribution.WebACLId['Fn::GetStackOutput']).toMatchObject({ Region: 'us-east-1' });
  });

  it('gets what it serves from the bucket and the API, and from nowhere else', () => {
    const domains = origins.map((each) => JSON.stringify(each['DomainName']));

    expect(
      new Set(origins.map((each) => ('CustomOriginConfig' in each ? 'API' : 'bucket'))),
    ).toEqual(new Set(['API', 'bucket']));
    expect(new Set(domains).size).toBe(2);
  });

  it('serves a page if API Gateway itself cannot respond to somebody who signs in', async () => {
    const groups = distribution.OriginGroups.Items as Json[];
    const served = ['', '*/'].flatMap((prefix) =>
      ['v1/sign-in', 'v1/sign-in/callback'].map((path) => {
        const behaviour = interfaces.find(({ PathPattern }) => PathPattern === prefix + path);
        const group = groups.find(({ Id }) => Id === behaviour?.['TargetOriginId']);
        const [first, second] = group.Members.Items as { OriginId: string }[];
        return [
          pathOf(first?.OriginId ?? ''),
          pathOf(second?.OriginId ?? ''),
          group.FailoverCriteria.StatusCodes.Items,
        ] as unknown;
      }),
    );
    const statuses = [429, 500, 502, 503, 504];
    const both = [
      [undefined, '/unavailable/startSignIn', statuses],
      [undefined, '/unavailable/finishSignIn', statuses],
    ];

    expect(served).toEqual([...both, ...both]);
  });

  it('passes on no request with TRACE', () => {
    const reading = ['GET', 'HEAD'];
    const all = [...reading, 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];
    const allowed = behaviours.map(
      ({ AllowedMethods }) => (AllowedMethods as string[] | undefined) ?? reading,
    );

    expect(allowed.filter((methods) => methods.some((method) => !all.includes(method)))).toEqual(
      [],
    );
    expect(
      routes.filter(({ Properties }) => /TRACE|ANY/.test(Properties['RouteKey'] as string)),
    ).toEqual([]);
  });

  it('serves the first page at the root, never a list of files', () => {
    expect(distribution.DefaultRootObject).toBe('index.html');
  });

  const openData = ['v1/groups*', 'v1/ogc*', 'v1/network', 'v1/openapi.json'];
  const opened = ['v1/sign-in', 'v1/sign-in/callback'];

  it('caches open data for as long as the response says, each region, JSON and GeoJSON separately, and no other response of the interface', () => {
    const kept = interfaces.filter(({ CachePolicyId }) => CachePolicyId !== cachingDisabled);
    const policy = onlyResource(registry, 'AWS::CloudFront::CachePolicy');

    expect(interfaces.map(({ PathPattern }) => PathPattern)).toEqual([
      ...openData,
      ...openData.map((path) => `*/${path}`),
      ...opened.flatMap((path) => [path, `*/${path}`]),
      'v1/*',
      '*/v1/*',
    ]);
    expect(kept.map(({ PathPattern }) => PathPattern)).toEqual([
      ...openData,
      ...openData.map((path) => `*/${path}`),
    ]);
    expect(new Set(kept.map(({ CachePolicyId }) => targetOf(CachePolicyId)))).toEqual(
      new Set([policy.id]),
    );
    expect(policy.Properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept', 'buurtkring-region'] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        CookiesConfig: { CookieBehavior: 'none' },
      },
    });
  });

  it('has paths of the interface only at the root for a region that is deployed alone', () => {
    const { DistributionConfig: alone } = onlyResource(
      synthesised({ regions: 'bel' }).registry,
      'AWS::CloudFront::Distribution',
    ).Properties;

    expect((alone.CacheBehaviors as Json[]).map(({ PathPattern }) => PathPattern)).toEqual([
      ...openData,
      ...opened,
      'v1/*',
    ]);
  });

  it('serves pages for all other paths, and takes the region out of every path of the interface', () => {
    const functions = new Map(
      resourcesOf(registry, 'AWS::CloudFront::Function').map(({ id, Properties }) => [
        id,
        Properties['FunctionCode'] as string,
      ]),
    );
    const codeOf = (behaviour: Record<string, Json> | undefined) => {
      const [association, another] = (behaviour?.['FunctionAssociations'] ?? []) as Json[];
      expect(association.EventType).toBe('viewer-request');
      expect(another).toBeUndefined();
      return functions.get(targetOf(association.FunctionARN));
    };

    expect(codeOf(application)).toBe(edgeFunctionCode('serve-application', regionIds));
    expect(new Set(interfaces.map(codeOf))).toEqual(
      new Set([edgeFunctionCode('take-region', regionIds)]),
    );
  });

  it('can read and list the bucket, which nobody else can read', () => {
    const bucket = onlyResource(registry, 'AWS::S3::Bucket');
    const statements = onlyResource(registry, 'AWS::S3::BucketPolicy').Properties['PolicyDocument']
      .Statement as Record<string, Json>[];
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(allowed).toMatchObject([
      {
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: ['s3:GetObject', 's3:ListBucket'],
      },
    ]);
    expect(origins.some((each) => each['OriginAccessControlId'] !== undefined)).toBe(true);
  });
});

describe('A browser', () => {
  const policies = resourcesOf(registry, 'AWS::CloudFront::ResponseHeadersPolicy');
  const headersOf = (behaviour: Record<string, Json> | undefined) =>
    policies.find(({ id }) => id === targetOf(behaviour?.['ResponseHeadersPolicyId']))?.Properties[
      'ResponseHeadersPolicyConfig'
    ];

  it('runs only our own code, by the content security policy of the application', () => {
    const policy = headersOf(application).SecurityHeadersConfig.ContentSecurityPolicy
      .ContentSecurityPolicy as string;
    const directives = Object.fromEntries(
      policy
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
    );

    expect(directives).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'https://service.pdok.nl'],
      'connect-src': ["'self'", 'https://api.pdok.nl'],
      'font-src': ["'self'"],
      'manifest-src': ["'self'"],
      'object-src': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    });
  });

  it.each(
    behaviours.map(
      (behaviour) =>
        [(behaviour['PathPattern'] as string | undefined) ?? 'the application', behaviour] as const,
    ),
  )('gets the other security headers from %s', (_what, behaviour) => {
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = headersOf(behaviour);

    expect(security).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    expect(custom.Items.map((item: { Header: string }) => item.Header)).toEqual([
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      ...(interfaces.includes(behaviour) ? ['Retry-After'] : []),
    ]);
  });

  it('gets a default Retry-After on every response of the interface, because API Gateway’s own refusals have none', () => {
    for (const behaviour of interfaces) {
      const items = headersOf(behaviour).CustomHeadersConfig.Items as { Header: string }[];

      expect(items.find(({ Header }) => Header === 'Retry-After')).toEqual({
        Header: 'Retry-After',
        Value: '5',
        Override: false,
      });
    }
  });
});

describe('The firewall', () => {
  const acl = onlyResource(edge, 'AWS::WAFv2::WebACL').Properties;
  const names = (acl['Rules'] as { Name: string }[]).map(({ Name }) => Name);

  it('limits requests per address and uses the managed rules', () => {
    expect(acl['Scope']).toBe('CLOUDFRONT');
    expect(names).toEqual([
      'RequestsPerAddress',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
  });

  it('refuses an address after a thousand requests in five minutes', () => {
    const { RateBasedStatement } = acl['Rules'][0].Statement;

    expect(RateBasedStatement).toEqual({ AggregateKeyType: 'IP', Limit: 1000 });
    expect(acl['Rules'][0].Action).toHaveProperty('Block');
    expect(acl['DefaultAction']).toEqual({ Allow: {} });
  });

  it('refuses excess requests with a problem type of the interface, and says when to retry', () => {
    const { ResponseCode, CustomResponseBodyKey, ResponseHeaders } =
      acl['Rules'][0].Action.Block.CustomResponse;
    const { Content, ContentType } = acl['CustomResponseBodies'][CustomResponseBodyKey];
    const { status, title } = problemTypes['too-many-requests'];

    expect([ResponseCode, ContentType]).toEqual([429, 'APPLICATION_JSON']);
    expect(ResponseHeaders).toEqual([{ Name: 'Retry-After', Value: '300' }]);
    expect(problemDetails.parse(JSON.parse(Content))).toMatchObject({
      type: '/problems/too-many-requests',
      status,
      title,
    });
  });

  it('accepts the body of a drawn area and keeps no samples of requests', () => {
    const common = acl['Rules'][3].Statement.ManagedRuleGroupStatement;
    const samples = [
      acl['VisibilityConfig'],
      ...acl['Rules'].map((rule: Json) => rule.VisibilityConfig),
    ];

    expect(common.RuleActionOverrides).toEqual([
      { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
    ]);
    expect(acl['AssociationConfig']).toEqual({
      RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_64' } },
    });
    expect(samples.filter((config) => config.SampledRequestsEnabled)).toEqual([]);
  });
});
