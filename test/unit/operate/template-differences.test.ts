import { describe, expect, it } from 'vitest';
import { mergedTemplates } from '../../../operate/merged-templates.ts';
import { differencesBetween, withNewNames } from '../../../operate/template-differences.ts';

type Resources = Record<string, object>;

const template = (Resources: Resources, Outputs: object = {}): string =>
  JSON.stringify({ Resources, Outputs });
const queue = (id: string, QueueName: string): Resources => ({
  [id]: { Type: 'AWS::SQS::Queue', Properties: { QueueName } },
});
const code = (id: string, asset: string): string =>
  template({
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'send', Code: { S3Key: asset } },
    },
    Map: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: id } } },
  });
const board = (...widgets: string[]): string =>
  template({
    Board: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: { DashboardName: 'board', DashboardBody: JSON.stringify({ widgets }) },
    },
  });
const rule = (...names: string[]): string =>
  template({
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { Name: 'rule', EventPattern: { 'detail-type': names } },
    },
  });
const inOneStack = (text: string) => mergedTemplates({ whole: text });
const differences = (before: string, after: string): string[] =>
  differencesBetween(inOneStack(before), inOneStack(after));

/** A function, its role, and the policy that lets the function read the table with the given ARN. */
const reader = (name: string, tableArn: unknown): Resources => ({
  [`${name}Fn`]: {
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName: name, Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] } },
  },
  [`${name}Role`]: { Type: 'AWS::IAM::Role' },
  [`${name}Policy`]: {
    Type: 'AWS::IAM::Policy',
    Properties: { Roles: [{ Ref: `${name}Role` }], PolicyDocument: [tableArn] },
  },
});
const table = { T: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'items' } } };
const arn = { 'Fn::GetAtt': ['T', 'Arn'] };

const kept = (DeletionPolicy: string): string => template({ T: { ...table.T, DeletionPolicy } });
const hidden = (VisibilityTimeout: number): string =>
  template({
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'one', VisibilityTimeout } },
  });

describe('Two assemblies', () => {
  it('are the same when only a hash in a logical id or an asset differs', () => {
    expect(differences(code('Mail0A1B2C3D', 'a.zip'), code('MailFFFF0000', 'b.zip'))).toEqual([]);
  });

  it('are the same after the listed renames, and differ without them', () => {
    const [before, after] = [
      inOneStack(template(queue('Old', 'old'))),
      inOneStack(template(queue('New', 'new'))),
    ];

    expect(differencesBetween(withNewNames(before, { old: 'new' }), after)).toEqual([]);
    expect(differencesBetween(before, after)).toEqual([
      'AWS::SQS::Queue new is new',
      'AWS::SQS::Queue old is gone',
    ]);
  });

  it.each<[string, unknown]>([
    [
      'reads an output of the other stack',
      { 'Fn::GetStackOutput': { StackName: 'data', OutputName: 'TableArn' } },
    ],
    ['uses the name', 'arn:aws:dynamodb:eu-west-1:000000000000:table/items'],
  ])('are the same when resources are in other stacks and one %s', (_how, reference) => {
    const whole = mergedTemplates({
      whole: template({ ...table, ...reader('show', arn), ...reader('list', arn) }),
    });
    const divided = mergedTemplates({
      data: template(table, { TableArn: { Value: arn } }),
      first: template(reader('show', reference)),
      second: template(reader('list', reference)),
    });
    const withoutOutputs = Object.fromEntries(
      Object.entries(divided).filter(([name]) => !name.startsWith('Output')),
    );

    expect(differencesBetween(whole, withoutOutputs)).toEqual([]);
  });

  it('differ when two functions have exchanged their permissions', () => {
    const [before, after] = [
      template({ ...reader('show', 'one'), ...reader('list', 'two') }),
      template({ ...reader('show', 'two'), ...reader('list', 'one') }),
    ];

    expect(differences(before, after)).toEqual([
      'AWS::IAM::Policy AWS::IAM::Role of list/Properties/PolicyDocument/0: "two" became "one"',
      'AWS::IAM::Policy AWS::IAM::Role of show/Properties/PolicyDocument/0: "one" became "two"',
    ]);
  });

  it('differ in a property, which is named with its path', () => {
    expect(differences(hidden(30), hidden(60))).toEqual([
      'AWS::SQS::Queue one/Properties/VisibilityTimeout: 30 became 60',
    ]);
  });

  it('differ when a resource is no longer kept', () => {
    expect(differences(kept('Retain'), kept('Delete'))).toEqual([
      'AWS::DynamoDB::Table items/DeletionPolicy: "Retain" became "Delete"',
    ]);
  });

  it('are the same when a dashboard lists its widgets in another order, and differ when one is gone', () => {
    expect(differences(board('a', 'b'), board('b', 'a'))).toEqual([]);
    expect(differences(board('a', 'b'), board('a'))).not.toEqual([]);
  });

  it('are the same when an event pattern lists its values in another order, and differ when one is gone', () => {
    expect(differences(rule('A', 'B'), rule('B', 'A'))).toEqual([]);
    expect(differences(rule('A', 'B'), rule('A'))).not.toEqual([]);
  });
});
