import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureFunctions } from './fixture-functions.ts';

type Resources = Record<string, { Type: string; Properties: Record<string, unknown> }>;

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
/** An output of the stack `below`. CloudFormation reads the output when it deploys a stack that refers to it. */
const below = (output: string) => ({
  'Fn::GetStackOutput': { StackName: 'below', OutputName: output },
});
const fn = (name: string, variables: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Timeout: name === 'mirror' ? 1 : 10,
    Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
    Environment: { Variables: variables },
  },
});
const route = (key: string, integration: string) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: below('ApiId'),
    RouteKey: key,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: integration }]] },
    AuthorizationType: 'CUSTOM',
    AuthorizerId: below('GateId'),
  },
});
const integration = (target: string) => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: below('ApiId'),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: arnOf(target),
    PayloadFormatVersion: '2.0',
  },
});
/** The id of an AWS managed cache policy. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const behaviour = (origin: string) => ({
  TargetOriginId: origin,
  AllowedMethods: ['GET', 'HEAD', 'POST'],
  ViewerProtocolPolicy: 'https-only',
  CachePolicyId: cachingDisabled,
});
const table = { TABLE_NAME: 'fixture' };

/** The lowest stack: the resources that store data, and the API without its routes and its stage. */
const lower: Resources = {
  Secret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: { Name: 'origin', GenerateSecretString: { ExcludePunctuation: true } },
  },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'fixture',
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'fixture' } },
  Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'fixture.example' } },
  Reporting: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: 'feedback',
      EventDestination: {
        MatchingEventTypes: ['bounce'],
        EventBridgeDestination: {
          EventBusArn: 'arn:aws:events:eu-west-1:000000000000:event-bus/default',
        },
      },
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'fixture', ProtocolType: 'HTTP' } },
  Gate: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: { Ref: 'Api' },
      Name: 'gate',
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      AuthorizerUri: {
        'Fn::Sub':
          'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${GateFn.Arn}/invocations',
      },
      IdentitySource: ['$request.header.x-origin'],
    },
  },
  GateFn: fn('gate', { SECRET: { Ref: 'Secret' } }),
};
const lowerOutputs = {
  ApiId: { Value: { Ref: 'Api' } },
  GateId: { Value: { Ref: 'Gate' } },
  StreamArn: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
};

/** The stack with the routes, queues, rules and functions. It uses the bus and the table by name. */
const middle: Resources = {
  OrdersIntegration: integration('OrdersFn'),
  MirrorIntegration: integration('MirrorFn'),
  PlaceOrder: route('POST /v1/orders/{id}', 'OrdersIntegration'),
  ShowOrder: route('GET /v1/orders/{id}', 'OrdersIntegration'),
  Mirror: route('GET /v1/mirror', 'MirrorIntegration'),
  Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'count-dead' } },
  Counting: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'count',
      RedrivePolicy: { deadLetterTargetArn: arnOf('Dead'), maxReceiveCount: 2 },
    },
  },
  Feedback: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'feedback' } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: 'fixture',
      EventPattern: { source: [{ prefix: 'urn:' }], 'detail-type': ['OrderPlaced'] },
      Targets: [{ Id: 'q', Arn: arnOf('Counting') }],
    },
  },
  Bounces: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': ['feedback'] } } },
      },
      Targets: [{ Id: 'q', Arn: arnOf('Feedback') }],
    },
  },
  StreamMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'RelayFn' },
      EventSourceArn: below('StreamArn'),
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { Keys: { PK: { S: [{ prefix: 'ORDER#' }] } } },
            }),
          },
        ],
      },
    },
  },
  QueueMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'CountFn' },
      EventSourceArn: arnOf('Counting'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  OrdersFn: fn('orders', table),
  MirrorFn: fn('mirror', { SITE_URL: 'https://fixture.example', OWN: 'variable' }),
  RelayFn: fn('relay', { BUS_NAME: 'fixture' }),
  CountFn: fn('count', table),
};

/** The stack above the others: the API's stage and the site. */
const upper: Resources = {
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: below('ApiId'), StageName: '$default' },
  },
  Site: { Type: 'AWS::S3::Bucket', Properties: {} },
  Pages: {
    Type: 'Custom::CDKBucketDeployment',
    Properties: { SourceObjectKeys: ['site.zip'], DestinationBucketName: { Ref: 'Site' } },
  },
  Edge: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        DefaultCacheBehavior: behaviour('site'),
        CacheBehaviors: [{ ...behaviour('api'), PathPattern: '/v1/*' }],
        Origins: [
          { Id: 'site', DomainName: { 'Fn::GetAtt': ['Site', 'RegionalDomainName'] } },
          {
            Id: 'api',
            DomainName: {
              'Fn::Join': [
                '',
                [below('ApiId'), '.execute-api.', { Ref: 'AWS::Region' }, '.amazonaws.com'],
              ],
            },
            OriginCustomHeaders: [
              {
                HeaderName: 'x-origin',
                HeaderValue: '{{resolve:secretsmanager:origin:SecretString:::}}',
              },
            ],
          },
        ],
      },
    },
  },
};

/** Writes a small assembly of three stacks in the format of `cdk synth`; `more` adds or replaces resources. */
export function writeFixtureAssembly(folder: string, more: Resources = {}): string {
  const names = Object.keys(fixtureFunctions);
  for (const [name, text] of Object.entries(fixtureFunctions)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'index.mjs'), text);
  }
  mkdirSync(path.join(folder, 'site'), { recursive: true });
  writeFileSync(path.join(folder, 'site', 'index.html'), '<!doctype html><title>Fixture</title>');
  const files = Object.fromEntries(
    [...names, 'site'].map((name) => [name, { source: { path: name, packaging: 'zip' } }]),
  );
  const write = (file: string, content: object) =>
    writeFileSync(path.join(folder, file), JSON.stringify(content));
  const stacks = {
    // The order of the stacks has no meaning: a stack may come before the stack whose outputs it reads.
    fixture: { Resources: { ...middle, ...more } },
    above: { Resources: upper },
    below: { Resources: lower, Outputs: lowerOutputs },
  };
  for (const [name, template] of Object.entries(stacks)) write(`${name}.template.json`, template);
  write('fixture.assets.json', { files });
  const artifacts = Object.keys(stacks).map((name) => [
    name,
    {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/eu-west-1',
      properties: { templateFile: `${name}.template.json` },
    },
  ]);
  write('manifest.json', {
    artifacts: {
      ...Object.fromEntries(artifacts),
      'fixture.assets': { type: 'cdk:asset-manifest', properties: { file: 'fixture.assets.json' } },
    },
  });
  return folder;
}
