import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { sampleItems } from '../../docs/generate/sample-items.ts';
import { catalogue } from '../../events/catalogue.ts';
import type { LetterDeclaration } from '../../functions/mail/send-mail/letter-declaration.ts';
import { letters } from '../../functions/mail/send-mail/letters/index.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { compilePattern } from '../../local/bus/pattern.ts';
import { mappedFunctions, scheduledRules } from '../../operate/restore/triggers.ts';
import { parseOutboxEvent } from '../../shared/store/platform/outbox.ts';
import { functionNamed, onlyResource, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry } = synthesised();
const queues = resourcesOf(registry, 'AWS::SQS::Queue');
const deadLetterQueues = queues.filter(({ Properties }) =>
  String(Properties['QueueName']).endsWith('-dead'),
);
const workQueues = queues.filter((queue) => !deadLetterQueues.includes(queue));
const rules = resourcesOf(registry, 'AWS::Events::Rule');
const mappings = resourcesOf(registry, 'AWS::Lambda::EventSourceMapping');
const functions = resourcesOf(registry, 'AWS::Lambda::Function');
const consumers = functionNames.filter((name) =>
  ['events', 'mail-feedback'].includes(definitionOf(name).trigger.kind),
);

const mappingOf = (name: string) => {
  const { id } = functionNamed(registry, name);
  return (
    mappings.find(({ Properties }) => targetOf(Properties['FunctionName']) === id)?.Properties ?? {}
  );
};

/** Whether the stream's filter passes this item on to the relay when the item is added. */
const reachesRelay = (item: Record<string, unknown>): boolean => {
  const [filter] = mappingOf('relay-events')['FilterCriteria'].Filters;
  const passes = compilePattern(JSON.parse(filter.Pattern), 'the filter of the relay');
  const NewImage = marshall(item);
  const { PK, SK } = NewImage;
  return passes({ eventName: 'INSERT', dynamodb: { Keys: { PK, SK }, NewImage } });
};

describe('Queues', () => {
  it('exist for each consumer, plus one each for first letters and urgent mail', () => {
    const names = [...consumers, 'send-mail-first', 'send-mail-urgent'].map(
      (name) => `buurtkring-dev-langstraat-${name}`,
    );

    expect(
      workQueues.map(({ Properties }) => Properties['QueueName'] as string).toSorted(),
    ).toEqual(names.toSorted());
  });

  it.each(workQueues.map((queue) => [queue.Properties['QueueName'] as string, queue] as const))(
    '%s has its own dead-letter queue, with a longer retention',
    (_name, queue) => {
      const { deadLetterTargetArn, maxReceiveCount } = queue.Properties['RedrivePolicy'];
      const deadLetters = queues.find(({ id }) => id === targetOf(deadLetterTargetArn));

      expect(deadLetters?.Properties['QueueName']).toBe(`${queue.Properties['QueueName']}-dead`);
      expect(deadLetters?.Properties['MessageRetentionPeriod']).toBeGreaterThan(
        queue.Properties['MessageRetentionPeriod'],
      );
      expect(maxReceiveCount).toBe(5);
    },
  );

  it.each(workQueues.map((queue) => [queue.Properties['QueueName'] as string, queue] as const))(
    '%s has a visibility timeout of six times the timeout of its function',
    (_name, queue) => {
      const mapping = mappings.find(
        ({ Properties }) => targetOf(Properties['EventSourceArn']) === queue.id,
      );
      const reader = functions.find(
        ({ id }) => id === targetOf(mapping?.Properties['FunctionName']),
      );

      expect(queue.Properties['VisibilityTimeout']).toBe(6 * reader?.Properties['Timeout']);
    },
  );

  it.each(queues.map((queue) => [queue.Properties['QueueName'] as string, queue] as const))(
    '%s is encrypted and refuses connections without TLS',
    (_name, queue) => {
      const policies = resourcesOf(registry, 'AWS::SQS::QueuePolicy').filter(({ Properties }) =>
        (Properties['Queues'] as unknown[]).some((each) => targetOf(each) === queue.id),
      );
      const denials = policies
        .flatMap(
          ({ Properties }) => Properties['PolicyDocument'].Statement as Record<string, unknown>[],
        )
        .filter(({ Effect }) => Effect === 'Deny');

      expect(queue.Properties['SqsManagedSseEnabled']).toBe(true);
      expect(denials).toMatchObject([
        {
          Action: 'sqs:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          Principal: { AWS: '*' },
        },
      ]);
    },
  );

  it.each(consumers)('%s reports failed messages individually', (name) => {
    expect(mappingOf(name)).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });
});

describe('Every rule sends its events to a queue:', () => {
  const events = functionNames.flatMap((name) => {
    const { trigger } = definitionOf(name);
    if (trigger.kind !== 'events') return [];
    const { names, urgent = [], first = [] } = trigger;
    const others = names.filter((each) => ![...urgent, ...first].includes(each));
    return [
      { name: name as string, names: others },
      { name: `${name}-urgent`, names: urgent },
      { name: `${name}-first`, names: first },
    ].filter((each) => each.names.length > 0);
  });
  const ruleOf = (name: string) =>
    rules.find(({ Properties }) => Properties['Name'] === `buurtkring-dev-langstraat-${name}`)
      ?.Properties ?? {};

  it.each(events)(
    '$name gets the events of its definition, all in the catalogue, from our own sources',
    ({ name, names }) => {
      const rule = ruleOf(`${name}-events`);

      expect(rule['EventPattern']).toEqual({
        source: [{ prefix: 'urn:nld:buurtkring:' }],
        'detail-type': [...names],
      });
      expect(catalogue.map((event) => event.name)).toEqual(expect.arrayContaining([...names]));
      expect(new Set(names).size).toBe(names.length);
      expect(rule['EventBusName']).toBe(
        onlyResource(registry, 'AWS::Events::EventBus').Properties['Name'],
      );
    },
  );

  it.each(
    rules
      .filter(({ Properties }) => Properties['EventPattern'])
      .map(({ Properties }) => [Properties['Name'] as string, Properties] as const),
  )(
    '%s retries for a day and then keeps the event in the dead-letter queue of its consumer',
    (_name, rule) => {
      const [target, ...others] = rule['Targets'];
      const queue = workQueues.find(({ id }) => id === targetOf(target.Arn));

      expect(others).toEqual([]);
      expect(target.DeadLetterConfig.Arn).toEqual(
        queue?.Properties['RedrivePolicy'].deadLetterTargetArn,
      );
      expect(target.RetryPolicy).toEqual({
        MaximumEventAgeInSeconds: 86_400,
        MaximumRetryAttempts: 185,
      });
    },
  );

  it('bounces and complaints about our own mail arrive without the recipient', () => {
    const feedback = ['bounces', 'complaints'].map((kind) =>
      ruleOf(`record-mail-feedback-${kind}`),
    );
    const configurationSet = onlyResource(registry, 'AWS::SES::ConfigurationSet').Properties[
      'Name'
    ] as string;

    expect(feedback.map((rule) => rule['EventPattern']['detail-type'])).toEqual([
      ['Email Bounced'],
      ['Email Complaint Received'],
    ]);
    for (const rule of feedback) {
      expect(rule['EventBusName']).toBe('default');
      expect(rule['EventPattern'].detail).toEqual({
        mail: { tags: { 'ses:configuration-set': [configurationSet] } },
      });
      const paths = Object.values(rule['Targets'][0].InputTransformer.InputPathsMap);
      expect(['$.id', '$.time', '$.detail.mail.messageId', '$.detail.bounce.bounceType']).toEqual(
        expect.arrayContaining(paths),
      );
    }
  });
});

describe('Urgent mail', () => {
  const { trigger } = definitionOf('send-mail');
  const { names, urgent = [], first = [] } = trigger.kind === 'events' ? trigger : { names: [] };
  const mailMappings = mappings.filter(
    ({ Properties }) =>
      targetOf(Properties['FunctionName']) === functionNamed(registry, 'send-mail').id,
  );

  it('is sent only for events that have a letter, and never as a digest', () => {
    expect(names).toEqual(expect.arrayContaining([...urgent]));
    expect(urgent).toEqual(
      expect.arrayContaining([
        'RegistrationConfirmed',
        'QuestionAsked',
        'StarterConfirmed',
        'JoinConfirmed',
      ]),
    );
    expect(first).toEqual([
      'CoordinatorInvited',
      'GroupRegistered',
      'JoinRequested',
      'StarterKitRequested',
    ]);
    for (const digest of ['GroupRelinked', 'GroupsLinked', 'GroupClosed', 'JoinEnded'] as const)
      expect(urgent).not.toContain(digest);
  });

  it('is every letter of an event that triggers at least one urgent letter', () => {
    const declared = Object.values<LetterDeclaration>(letters)
      .flatMap(({ on }) => Object.entries(on))
      .filter(([, urgency]) => urgency === 'urgent')
      .map(([event]) => event);

    expect(urgent.toSorted()).toEqual([...new Set(declared)].toSorted());
    // A letter may be urgent for one event and not for another.
    expect(Object.keys(letters['join-request'].on)).toEqual(['JoinConfirmed', 'JoinReminderDue']);
    expect(urgent).toContain('JoinConfirmed');
    expect(urgent).not.toContain('JoinReminderDue');
  });

  it('has its own concurrency, equal to that of other mail', () => {
    const queued = mailMappings.map(
      ({ Properties }) =>
        workQueues.find(({ id }) => id === targetOf(Properties['EventSourceArn']))?.Properties[
          'QueueName'
        ] as string,
    );

    expect(queued.toSorted()).toEqual([
      'buurtkring-dev-langstraat-send-mail',
      'buurtkring-dev-langstraat-send-mail-first',
      'buurtkring-dev-langstraat-send-mail-urgent',
    ]);
    expect(mailMappings.map(({ Properties }) => Properties['ScalingConfig'])).toEqual([
      { MaximumConcurrency: 2 },
      { MaximumConcurrency: 2 },
      { MaximumConcurrency: 2 },
    ]);
    expect(functionNamed(registry, 'send-mail').Properties).not.toHaveProperty(
      'ReservedConcurrentExecutions',
    );
  });

  it('and other mail share the mail rate of the deployment', () => {
    const { Variables } = functionNamed(synthesised({ mailPerSecond: 14 }).registry, 'send-mail')
      .Properties['Environment'];

    expect(Variables.MAIL_PER_SECOND).toBe('14');
  });

  it('returns to its own queue when postponed, as other mail does to its queue', () => {
    const { Variables } = functionNamed(registry, 'send-mail').Properties['Environment'];
    const queueOf = (variable: string) =>
      workQueues.find(({ id }) => id === targetOf(Variables[variable]))?.Properties[
        'QueueName'
      ] as string;

    expect(['FIRST', 'URGENT', 'NORMAL'].map((lane) => queueOf(`${lane}_QUEUE_URL`))).toEqual([
      'buurtkring-dev-langstraat-send-mail-first',
      'buurtkring-dev-langstraat-send-mail-urgent',
      'buurtkring-dev-langstraat-send-mail',
    ]);
  });
});

describe('Publishing events:', () => {
  it('the relay reads only new events, reports failures individually, and dead-letters what stays unpublished for a day', () => {
    const mapping = mappingOf('relay-events');
    const [filter] = mapping['FilterCriteria'].Filters;

    expect(JSON.parse(filter.Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: {
        Keys: { SK: { S: [{ prefix: 'EVENT#' }] } },
        NewImage: { pendingKind: { S: ['EVENT'] } },
      },
    });
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRecordAgeInSeconds: 86_400,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(mapping).not.toHaveProperty('MaximumRetryAttempts');
    expect(deadLetterQueues.map(({ id }) => id)).toContain(
      targetOf(mapping['DestinationConfig'].OnFailure.Destination),
    );
  });

  it('the relay is passed no items but those of the outbox', async () => {
    const passed = (await sampleItems()).filter(reachesRelay);

    expect(passed.length).toBeGreaterThan(5);
    expect(() => passed.map(parseOutboxEvent)).not.toThrow();
    expect(passed.filter((item) => 'email' in item || 'phone' in item)).toEqual([]);
  });

  it('the relay is passed no event that was published before, such as those that a restore brings back', async () => {
    const history = (await sampleItems())
      .filter(({ SK }) => String(SK).startsWith('EVENT#'))
      .map(({ pendingKind: _kind, pendingSince: _since, ...item }) => item);

    expect(history.length).toBeGreaterThan(5);
    expect(history.filter(reachesRelay)).toEqual([]);
  });

  it.each([
    ['sweep-outbox', 'rate(1 minute)'],
    ['expire-and-forget-groups', 'rate(1 hour)'],
    ['process-due-join-requests', 'rate(15 minutes)'],
    ['remove-starters', 'rate(1 hour)'],
  ] as const)('%s runs at %s', (name, rate) => {
    const schedules = rules.filter(
      ({ Properties }) =>
        targetOf(Properties['Targets'][0].Arn) === functionNamed(registry, name).id,
    );

    expect(schedules.map(({ Properties }) => Properties['ScheduleExpression'])).toEqual([rate]);
  });

  it('the command that turns all triggers on knows every schedule, queue and stream of the template', () => {
    const schedules = rules
      .filter(({ Properties }) => Properties['ScheduleExpression'] !== undefined)
      .map(({ Properties }) => String(Properties['Name']));
    const readers = mappings.map(({ Properties }) => {
      const id = targetOf(Properties['FunctionName']);
      const reader = functions.find((each) => each.id === id);
      return String(reader?.Properties['FunctionName']);
    });

    expect(namesOf(scheduledRules)).toEqual(schedules.toSorted());
    expect(scheduledRules).toHaveLength(5);
    expect(namesOf(mappedFunctions)).toEqual([...new Set(readers)].toSorted());
  });

  it('the bus archives every event', () => {
    expect(onlyResource(registry, 'AWS::Events::Archive').Properties).toMatchObject({
      EventPattern: { source: [{ prefix: 'urn:nld:buurtkring:' }] },
      RetentionDays: 366,
    });
  });
});

/** The names of these functions or rules in the dev deployment, sorted. */
function namesOf(parts: readonly string[]): readonly string[] {
  return parts.map((part) => `buurtkring-dev-langstraat-${part}`).toSorted();
}
