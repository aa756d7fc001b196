import { beforeEach, describe, expect, it } from 'vitest';
import { Resolver } from '../../../../local/template/resolver.ts';
import { refuseUnknownTypes } from '../../../../local/template/resource-types.ts';
import { stackOf, templateResource as resource } from './build-stack.ts';

const edge = stackOf('edge', {
  Resources: { Q: resource('AWS::SQS::Queue', { QueueName: 'other' }) },
  Outputs: { Out: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] }, Export: { Name: 'edge-queue' } } },
});
const main = stackOf('main', {
  Parameters: { Size: { Default: 'small' } },
  Conditions: {
    Never: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    Always: { 'Fn::Not': [{ Condition: 'Never' }] },
  },
  Resources: {
    Jobs: resource('AWS::SQS::Queue', { QueueName: { 'Fn::Sub': 'jobs-${Size}' } }),
    Nameless: resource('AWS::DynamoDB::Table'),
    Api: resource('AWS::ApiGatewayV2::Api'),
    Role: resource('AWS::IAM::Role'),
    Unwanted: resource('AWS::SQS::Queue', {}, 'Never'),
  },
});

describe('the resolver', () => {
  let resolver: Resolver;

  beforeEach(() => {
    resolver = new Resolver({ stacks: [edge, main], assets: new Map() });
    resolver.useSecrets((id, key) => `secret of ${id} ${key}`);
  });

  it.each<[string, unknown, unknown]>([
    [
      'Ref of a queue is its URL',
      { Ref: 'Jobs' },
      'https://sqs.eu-west-1.amazonaws.com/000000000000/jobs-small',
    ],
    [
      'GetAtt gives the ARN with the given name',
      { 'Fn::GetAtt': ['Jobs', 'Arn'] },
      'arn:aws:sqs:eu-west-1:000000000000:jobs-small',
    ],
    ['a nameless resource gets a name from its stack and id', { Ref: 'Nameless' }, 'main-Nameless'],
    [
      'Join resolves its parts',
      { 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] },
      'a-000000000000',
    ],
    [
      'Split and Select extract the host from a URL',
      { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }] }] },
      'api.execute-api.eu-west-1.amazonaws.com',
    ],
    [
      'Sub supports attributes, its own variables and escapes',
      { 'Fn::Sub': ['${Jobs.QueueName}/${x}/${!y}', { x: { Ref: 'Size' } }] },
      'jobs-small/small/${y}',
    ],
    ['If follows its condition', { 'Fn::If': ['Always', 'yes', 'no'] }, 'yes'],
    [
      'ImportValue finds the export of another stack',
      { 'Fn::ImportValue': 'edge-queue' },
      'arn:aws:sqs:eu-west-1:000000000000:other',
    ],
    [
      'GetStackOutput finds the output of another stack',
      { 'Fn::GetStackOutput': { StackName: 'edge', OutputName: 'Out' } },
      'arn:aws:sqs:eu-west-1:000000000000:other',
    ],
    ['NoValue leaves the property out', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    [
      'a reference to a secret is looked up after joining',
      { 'Fn::Join': ['', ['{{resolve:secretsmanager:', 'name', ':SecretString:key::}}']] },
      'secret of name key',
    ],
  ])('%s', (_rule, node, expected) => {
    expect(resolver.value(main, node)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['an unknown function', { 'Fn::Transform': {} }],
    ['a reference to an unknown resource', { Ref: 'Nowhere' }],
    ['a dynamic reference to anything but a secret', '{{resolve:ssm:/a/b}}'],
    ['an import without an export', { 'Fn::ImportValue': 'nothing' }],
  ])('stops the start at %s', (_case, node) => {
    expect(() => resolver.value(main, node)).toThrow(/Fn::Transform|Nowhere|ssm|nothing/);
  });

  it('omits a resource whose condition is false', () => {
    expect(resolver.resources.map(({ logicalId }) => logicalId)).not.toContain('Unwanted');
  });

  it('ignores types that do not matter locally, and names an unknown one with its id', () => {
    const odd = stackOf('odd', { Resources: { Strange: resource('AWS::Kinesis::Stream') } });
    const other = new Resolver({ stacks: [odd], assets: new Map() });

    expect(() => refuseUnknownTypes(resolver.resources)).not.toThrow();
    expect(() => refuseUnknownTypes(other.resources)).toThrow(
      /AWS::Kinesis::Stream \(Strange in odd\)/,
    );
  });
});
