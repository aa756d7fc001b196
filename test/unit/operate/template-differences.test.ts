import { describe, expect, it } from 'vitest';
import { differencesBetween, normalTemplate } from '../../../operate/template-differences.ts';

const template = (resources: object): string => JSON.stringify({ Resources: resources });
const queue = (id: string, name: string) =>
  template({ [id]: { Type: 'AWS::SQS::Queue', Properties: { QueueName: name } } });
const code = (id: string, asset: string) =>
  template({
    [id]: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: asset } } },
    Map: { Properties: { FunctionName: { Ref: id } } },
  });
const board = (...widgets: string[]) =>
  template({ Board: { Properties: { DashboardBody: JSON.stringify({ widgets }) } } });
const rule = (...names: string[]) =>
  template({ Rule: { Properties: { EventPattern: { 'detail-type': names } } } });
const differences = (before: string, after: string, renames = {}): string[] =>
  differencesBetween(normalTemplate(before, renames), normalTemplate(after), 'stack');

describe('Two templates', () => {
  it('are the same when only a hash in a logical id or an asset differs', () => {
    expect(differences(code('Mail0A1B2C3D', 'a.zip'), code('MailFFFF0000', 'b.zip'))).toEqual([]);
  });

  it('are the same after the listed renames, and differ without them', () => {
    const [before, after] = [queue('OldQueue0A1B2C3D', 'old'), queue('NewQueueFFFF0000', 'new')];

    expect(differences(before, after, { Old: 'New', old: 'new' })).toEqual([]);
    expect(differences(before, after)).not.toEqual([]);
  });

  it('differ in a property, which is named with its path', () => {
    expect(differences(queue('Queue0A1B2C3D', 'one'), queue('Queue0A1B2C3D', 'two'))).toEqual([
      'stack/Resources/Queue/Properties/QueueName: "one" became "two"',
    ]);
  });

  it('differ when a resource is gone', () => {
    expect(differences(queue('Queue0A1B2C3D', 'one'), template({}))).toHaveLength(1);
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
