import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { onlyResource, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry } = synthesised();
const rules = resourcesOf(registry, 'AWS::Events::Rule');

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: { readonly Service?: string };
  readonly Action: string | readonly string[];
  readonly Condition?: Json;
}

/** The statements in a resource's policies that allow a service to perform an action. */
function allowed(
  policyType: string,
  property: string,
  resource: string,
  service: string,
  action: string,
): Statement[] {
  return resourcesOf(registry, policyType)
    .filter(({ Properties }) =>
      [Properties[property]].flat().some((one) => targetOf(one) === resource),
    )
    .flatMap(({ Properties }) => Properties['PolicyDocument'].Statement as Statement[])
    .filter(
      ({ Effect, Principal, Action }) =>
        Effect === 'Allow' && Principal.Service === service && [Action].flat().includes(action),
    );
}

describe('A policy that refuses unencrypted access still allows', () => {
  it('the alarms of this deployment to publish to the topic', () => {
    const { id } = onlyResource(registry, 'AWS::SNS::Topic');
    const statements = allowed(
      'AWS::SNS::TopicPolicy',
      'Topics',
      id,
      'cloudwatch.amazonaws.com',
      'sns:Publish',
    );

    expect(statements.map(({ Condition }) => Condition as unknown)).toEqual([
      {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: {
          'aws:SourceArn': {
            'Fn::Join': [
              '',
              [
                'arn:aws:cloudwatch:eu-west-1:',
                { Ref: 'AWS::AccountId' },
                ':alarm:buurtkring-dev-langstraat-*',
              ],
            ],
          },
        },
      },
    ]);
    for (const { Properties } of resourcesOf(registry, 'AWS::CloudWatch::Alarm'))
      expect(Properties['AlarmName']).toMatch(/^buurtkring-dev-langstraat-/);
  });

  const delivered = rules.flatMap(({ id, Properties }) =>
    (Properties['Targets'] as Json[]).flatMap(({ Arn, DeadLetterConfig }) =>
      [Arn, DeadLetterConfig?.Arn]
        .filter((arn) => arn !== undefined)
        .map((arn) => ({ rule: id, target: targetOf(arn) })),
    ),
  );
  const queues = new Set(resourcesOf(registry, 'AWS::SQS::Queue').map(({ id }) => id));
  const toQueues = delivered.filter(({ target }) => queues.has(target));

  it('every rule to deliver to its queue and to its dead-letter queue', () => {
    expect(toQueues.length).toBeGreaterThan(10);
    for (const { rule, target } of toQueues) {
      const statements = allowed(
        'AWS::SQS::QueuePolicy',
        'Queues',
        target,
        'events.amazonaws.com',
        'sqs:SendMessage',
      );
      const sources = statements.map(({ Condition }) =>
        targetOf(Condition.ArnEquals['aws:SourceArn']),
      );
      expect(sources).toContain(rule);
    }
  });

  it('every rule to invoke its function', () => {
    const permissions = resourcesOf(registry, 'AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties['Principal'] === 'events.amazonaws.com',
    );
    const toFunctions = delivered.filter(({ target }) => !queues.has(target));

    expect(toFunctions.length).toBeGreaterThan(3);
    for (const { rule, target } of toFunctions) {
      const granted = permissions.filter(
        ({ Properties }) =>
          targetOf(Properties['FunctionName']) === target &&
          targetOf(Properties['SourceArn']) === rule,
      );
      expect(granted).toHaveLength(1);
    }
  });

  it('CloudFront to read the bucket', () => {
    const { id } = onlyResource(registry, 'AWS::S3::Bucket');
    const distribution = onlyResource(registry, 'AWS::CloudFront::Distribution').id;
    const [statement, ...others] = allowed(
      'AWS::S3::BucketPolicy',
      'Bucket',
      id,
      'cloudfront.amazonaws.com',
      's3:GetObject',
    );

    expect(others).toEqual([]);
    expect(JSON.stringify(statement?.Condition)).toContain(`{"Ref":"${distribution}"}`);
  });
});

describe('Loop detection', () => {
  const functions = resourcesOf(registry, 'AWS::Lambda::Function');
  const sent = new Map(
    resourcesOf(registry, 'AWS::IAM::Policy').flatMap(({ Properties }) => {
      const queues = (Properties['PolicyDocument'].Statement as Json[])
        .filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'))
        .flatMap(({ Resource }) => [Resource].flat().map(targetOf));
      return (Properties['Roles'] as Json[]).map((role) => [targetOf(role), queues] as const);
    }),
  );
  const read = resourcesOf(registry, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => ({
    consumer: targetOf(Properties['FunctionName']),
    source: Properties['EventSourceArn'],
  }));

  it('is off only for functions that put messages back on a queue that they read', () => {
    const looping = functions.filter(({ id, Properties }) => {
      const queues = sent.get(targetOf(Properties['Role'])) ?? [];
      return read.some(
        ({ consumer, source }) =>
          consumer === id && 'Fn::GetAtt' in source && queues.includes(targetOf(source)),
      );
    });
    const allowedToLoop = functions.filter(
      ({ Properties }) => Properties['RecursiveLoop'] === 'Allow',
    );

    expect(looping.length).toBeGreaterThan(0);
    expect(allowedToLoop.map(({ id }) => id)).toEqual(looping.map(({ id }) => id));
  });
});
