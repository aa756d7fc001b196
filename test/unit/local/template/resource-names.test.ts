import { describe, expect, it } from 'vitest';
import { Resolver } from '../../../../local/template/resolver.ts';
import { refuseDuplicateNames } from '../../../../local/template/resource-names.ts';
import { stackOf, templateResource as resource } from './build-stack.ts';

const queue = (name: string) => resource('AWS::SQS::Queue', { QueueName: name });
const start =
  (...stacks: ReturnType<typeof stackOf>[]) =>
  () =>
    refuseDuplicateNames(new Resolver({ stacks, assets: new Map() }).resources);

describe('Names across stacks', () => {
  it('may be the same for resources of different types, and in different regions', () => {
    const one = stackOf('one', { Resources: { Jobs: queue('jobs') } });
    const two = stackOf('two', {
      Resources: { Jobs: resource('AWS::Events::EventBus', { Name: 'jobs' }) },
    });
    const elsewhere = { ...one, name: 'elsewhere', awsRegion: 'us-east-1' };

    expect(start(one, two, elsewhere)).not.toThrow();
  });

  it('must differ for resources of one type, even if their logical ids do', () => {
    const one = stackOf('one', { Resources: { Jobs: queue('jobs') } });
    const two = stackOf('two', { Resources: { Tasks: queue('jobs') } });

    expect(start(one, two)).toThrow('Both one and two define the AWS::SQS::Queue jobs.');
  });

  it('are made from stack and logical id for resources without a name, so equal ids do not clash', () => {
    const unnamed = { Resources: { Jobs: resource('AWS::SQS::Queue') } };

    expect(start(stackOf('one', unnamed), stackOf('two', unnamed))).not.toThrow();
  });
});
