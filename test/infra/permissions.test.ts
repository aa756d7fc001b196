import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionOf, functionNames, type FunctionName } from '../../infra/functions/index.ts';
import { partitions, pendingKinds, type Partition } from '../../shared/store/keys.ts';
import { tableActions } from '../../shared/store/table-access.ts';
import { mayReach, statementsOf } from './role.ts';
import { arnByName, functionNamed, resourcesOf, synthesised, targetOf } from './synthesised.ts';
import { ledgerArn, tableArn, pendingIndexArn } from './table-arns.ts';

const { registry } = synthesised();
const statements = new Map(functionNames.map((name) => [name, statementsOf(registry, name)]));
const of = (name: FunctionName) => statements.get(name) ?? [];

const keyIn = (partition: Partition) => ({
  partitionKey: `${partitions[partition]}langstraat#01KAM`,
});
const combinations = functionNames.flatMap((name) =>
  (Object.keys(partitions) as Partition[]).flatMap((partition) =>
    tableActions.map((action) => ({ name, partition, action })),
  ),
);
const isGranted = ({ name, partition, action }: (typeof combinations)[number]) =>
  definitionOf(name).access?.[partition]?.includes(action) ?? false;

const functionsAllowed = (action: string): string[] =>
  functionNames.filter((name) => of(name).some(({ actions }) => actions.includes(action)));

/** The functions that may perform at least one of these actions in this partition. */
const functionsThatMay = (actions: readonly string[], partition: Partition): string[] =>
  functionNames.filter((name) =>
    actions.some((action) => mayReach(of(name), `dynamodb:${action}`, keyIn(partition), tableArn)),
  );
const functionsThatWrite = (partition: Partition): string[] =>
  functionsThatMay(['PutItem', 'UpdateItem', 'DeleteItem'], partition);

describe('A function can access the partitions of its definition and no others:', () => {
  it.each(combinations.filter(isGranted))(
    '$name may $action in $partition',
    ({ name, partition, action }) => {
      expect(mayReach(of(name), `dynamodb:${action}`, keyIn(partition), tableArn)).toBe(true);
    },
  );

  it.each(combinations.filter((combination) => !isGranted(combination)))(
    '$name may not $action in $partition',
    ({ name, partition, action }) => {
      expect(mayReach(of(name), `dynamodb:${action}`, keyIn(partition), tableArn)).toBe(false);
    },
  );

  it.each(functionNames)('%s may query only its own kinds of pending work', (name) => {
    const reached = Object.entries(pendingKinds)
      .map(([kind, stored]) => [kind, kind === 'event' ? stored : `${stored}#langstraat`] as const)
      .filter(([, stored]) =>
        mayReach(of(name), 'dynamodb:Query', { partitionKey: stored }, pendingIndexArn),
      )
      .map(([kind]) => kind);

    expect(reached).toEqual([...(definitionOf(name).pending ?? [])]);
  });
});

describe('Least privilege:', () => {
  it.each(functionNames)('%s has no wildcard action and no action on all resources', (name) => {
    const wide = of(name).filter(
      ({ actions, resources }) =>
        actions.some((each) => each.includes('*')) || resources.includes('*'),
    );

    expect(wide).toEqual([]);
  });

  it.each([
    'dynamodb:Scan',
    'dynamodb:BatchWriteItem',
    'dynamodb:DeleteTable',
    'dynamodb:PartiQLSelect',
    'ses:SendEmail',
    'iam:PassRole',
  ])('no function may %s', (action) => {
    expect(functionsAllowed(action)).toEqual([]);
  });

  it('no function may change or delete a viewing record, only those that show details or search may add one, and only the one for the person concerned may read them', () => {
    const allowed = functionNames.flatMap((name) =>
      tableActions
        .filter((action) => mayReach(of(name), `dynamodb:${action}`, keyIn('viewing'), tableArn))
        .map((action) => `${name} ${action}`),
    );

    expect(allowed.toSorted()).toEqual([
      'find-person PutItem',
      'show-contacts PutItem',
      'show-own-data Query',
      'show-starter-contact PutItem',
    ]);
  });

  it('every function has its own role, without managed policies', () => {
    const roles = functionNames.map((name) =>
      targetOf(functionNamed(registry, name).Properties['Role']),
    );
    const managed = resourcesOf(registry, 'AWS::IAM::Role').filter(
      ({ id, Properties }) => roles.includes(id) && Properties['ManagedPolicyArns'] !== undefined,
    );

    expect(roles).toHaveLength(functionNames.length);
    expect(new Set(roles).size).toBe(functionNames.length);
    expect(managed).toEqual([]);
  });

  it('only the relay and the sweep publish, and only on the region’s own bus', () => {
    const bus = arnByName('events', 'event-bus/buurtkring-dev-langstraat');
    const targets = functionNames.flatMap((name) =>
      of(name).filter(({ actions }) => actions.includes('events:PutEvents')),
    );

    expect(functionsAllowed('events:PutEvents')).toEqual(['relay-events', 'sweep-outbox']);
    expect(targets.map(({ resources }) => resources)).toEqual([[bus], [bus]]);
  });

  it('only record-erasures reaches the ledger of erasures, to which it can add and nothing else', () => {
    const reached = functionNames.flatMap((name) =>
      of(name)
        .filter(({ resources }) => JSON.stringify(resources).includes('-erasures"'))
        .filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')))
        .map(({ actions, resources }) => ({ name, actions, resources })),
    );

    expect(reached).toEqual([
      { name: 'record-erasures', actions: ['dynamodb:PutItem'], resources: [ledgerArn] },
    ]);
  });

  it('only send-mail sends mail, and only from the region’s own address', () => {
    const statement = of('send-mail').find(({ actions }) => actions.includes('ses:SendRawEmail'));

    expect(functionsAllowed('ses:SendRawEmail')).toEqual(['send-mail']);
    expect(statement?.actions).toEqual(['ses:SendRawEmail']);
    expect(statement?.resources).toEqual([
      arnByName('ses', 'identity/buurtkring.example'),
      arnByName('ses', 'configuration-set/buurtkring-dev-langstraat'),
    ]);
    expect(statement?.conditions).toEqual({
      StringEquals: { 'ses:FromAddress': 'noreply@buurtkring.example' },
    });
  });

  it('only send-mail and the relay put messages on queues, and send-mail only on its own', () => {
    const queueStatements = of('send-mail').filter(({ actions }) =>
      actions.includes('sqs:SendMessage'),
    );
    const names = queueStatements.flatMap(({ actions, resources }) =>
      resources.map((each) => [
        actions,
        resourcesOf(registry, 'AWS::SQS::Queue').find(({ id }) => id === targetOf(each))
          ?.Properties['QueueName'],
      ]),
    );

    expect(functionsAllowed('sqs:SendMessage')).toEqual(['send-mail', 'relay-events']);
    expect(names).toEqual(
      expect.arrayContaining(
        ['send-mail', 'send-mail-first', 'send-mail-urgent'].map((name) => [
          ['sqs:SendMessage'],
          `buurtkring-dev-langstraat-${name}`,
        ]),
      ),
    );
    expect(names).toHaveLength(3);
  });

  it('only the relay reads the stream', () => {
    expect(functionsAllowed('dynamodb:GetRecords')).toEqual(['relay-events']);
  });

  it.each(functionNames)('%s reads no secrets other than its own', (name) => {
    const read = of(name)
      .filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'))
      .flatMap(({ resources }) => resources);
    // Secrets Manager adds six random characters to the end of each ARN.
    const own = (definitionOf(name).secrets ?? []).map(
      (secret) => `buurtkring-dev-langstraat/${secret}`,
    );

    expect(read).toEqual(own.map((each) => arnByName('secretsmanager', `secret:${each}-??????`)));
    expect(
      resourcesOf(registry, 'AWS::SecretsManager::Secret').map(
        ({ Properties }) => Properties['Name'],
      ),
    ).toEqual(expect.arrayContaining(own));
  });

  it('only send-mail, load-desk and the functions for its manager read the desk, and send-mail cannot write to it', () => {
    const desk = `${partitions.desk}langstraat`;
    const thatMay = (actions: readonly string[]): string[] =>
      functionNames
        .filter((name) =>
          actions.some((action) =>
            mayReach(of(name), `dynamodb:${action}`, { partitionKey: desk }, tableArn),
          ),
        )
        .toSorted();

    expect(thatMay(['Query'])).toEqual([
      'add-mailbox',
      'change-circle-link',
      'change-mailbox',
      'end-mailbox',
      'load-desk',
      'send-mail',
      'show-desk',
    ]);
    // The relay and the sweep can only mark events as published here, and the feedback on mail can only mark mailboxes
    // as failing: see attribute-limits.test.ts.
    expect(thatMay(['UpdateItem'])).toEqual([
      'record-mail-feedback',
      'relay-events',
      'sweep-outbox',
    ]);
    const writing = ['PutItem', 'DeleteItem', 'ConditionCheckItem'];
    const others = tableActions.filter(
      (action) => !['Query', 'UpdateItem', ...writing].includes(action),
    );
    const byManagers = thatMay(others).filter((name) => name !== 'send-mail');
    expect(byManagers.every((name) => thatMay(writing).includes(name))).toBe(true);
    expect(thatMay(writing)).toEqual([
      'add-mailbox',
      'change-circle-link',
      'change-mailbox',
      'end-mailbox',
      'load-desk',
    ]);
  });

  it('only send-mail stores tokens, so no other function can forge one, and nothing removes or changes one', () => {
    const others = ['UpdateItem', 'DeleteItem', 'Query', 'BatchGetItem'];

    expect(functionsThatMay(['PutItem'], 'token')).toEqual(['send-mail']);
    expect(functionsThatMay(others, 'token')).toEqual([]);
  });

  it('only start-session and those that sign officers in start sessions, and only the first records a press', () => {
    const starting = functionNames.filter((name) =>
      definitionOf(name).access?.session?.includes('PutItem'),
    );

    expect(starting.toSorted()).toEqual([
      'accept-with-passkey',
      'finish-sign-in',
      'sign-in-with-passkey',
      'start-session',
    ]);
    expect(functionsThatWrite('press')).toEqual(['start-session']);
  });

  it('only switch-mail stops or resumes mail, so nothing that strangers reach can', () => {
    expect(functionsThatWrite('mailSwitch')).toEqual(['switch-mail']);
    expect(of('show-mail').flatMap(({ actions }) => actions)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'dynamodb:GetItem',
      'logs:PutLogEvents',
    ]);
  });

  it('the key for fingerprints is read only where addresses are counted or compared', () => {
    const readers = functionNames.filter((name) =>
      definitionOf(name).secrets?.includes('fingerprint'),
    );

    expect(readers.toSorted()).toEqual([
      'answer-question',
      'confirm-join-request',
      'confirm-registration',
      'confirm-starter',
      'invite-coordinator',
      'register-group',
      'register-on-behalf',
      'request-join',
      'request-new-link',
      'request-starter-kit',
      'send-mail',
    ]);
  });

  it('the key for the digests of contact details is read only where coordinators are stored or found', () => {
    const readers = functionNames.filter((name) =>
      definitionOf(name).secrets?.includes('contacts'),
    );

    expect(readers.toSorted()).toEqual([
      'accept-coordinator-invitation',
      'change-own-data',
      'correct-registration',
      'find-person',
      'register-group',
      'register-on-behalf',
    ]);
    expect(functionsThatMay(['Query'], 'contact')).toEqual(['find-person', 'review-registration']);
  });

  it('describe-interface can access nothing but its log and the security log', () => {
    expect(of('describe-interface').flatMap(({ actions }) => actions)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'logs:PutLogEvents',
    ]);
  });
});

describe('The security log', () => {
  const logGroup = '/buurtkring/dev/langstraat/security';
  const withRoute = functionNames.filter((name) => definitionOf(name).trigger.kind === 'route');

  it.each(withRoute)('%s writes to a stream of its own in it', (name) => {
    const own = of(name).filter(({ resources }) => JSON.stringify(resources).includes(logGroup));

    expect(own).toMatchObject([{ actions: ['logs:PutLogEvents'] }]);
    expect(JSON.stringify(own[0]?.resources)).toContain(
      `${logGroup}:log-stream:buurtkring-dev-langstraat-${name}`,
    );
    expect(functionNamed(registry, name).Properties['Environment'].Variables).toMatchObject({
      SECURITY_LOG: logGroup,
    });
  });

  it.each(functionNames)('%s cannot read it, nor any other log', (name) => {
    const onLogs = of(name)
      .flatMap(({ actions }) => actions)
      .filter((action) => action.startsWith('logs:'));

    expect(
      onLogs.filter((action) => !/^logs:(CreateLogStream|PutLogEvents)$/.test(action)),
    ).toEqual([]);
  });
});

describe('Functions for operators', () => {
  const operatorFunctions = functionNames.filter(
    (name) => definitionOf(name).trigger.kind === 'operator',
  );

  it.each(operatorFunctions)(
    '%s cannot be invoked by any service, so no route, rule or queue leads to it',
    (name) => {
      const { id } = functionNamed(registry, name);
      const allowed = resourcesOf(registry, 'AWS::Lambda::Permission').filter(
        ({ Properties }) => targetOf(Properties['FunctionName']) === id,
      );
      const mapped = resourcesOf(registry, 'AWS::Lambda::EventSourceMapping').filter(
        ({ Properties }) => targetOf(Properties['FunctionName']) === id,
      );

      expect([...allowed, ...mapped]).toEqual([]);
    },
  );

  it('are invite-manager, load-desk, load-providers, move-group, relink-region and switch-mail', () => {
    expect(operatorFunctions.toSorted()).toEqual([
      'invite-manager',
      'load-desk',
      'load-providers',
      'move-group',
      'relink-region',
      'switch-mail',
    ]);
  });
});

/** The total number of permissions that a function has. */
function breadth(name: FunctionName): number {
  const { access = {}, pending = [], secrets = [], publishes, sendsMail } = definitionOf(name);
  const rights = [...Object.values(access).flat(), ...pending, ...secrets];
  return rights.length + Number(publishes ?? false) + Number(sendsMail ?? false);
}

it('docs/security.md explains the three functions with the most permissions', () => {
  const widest = functionNames.toSorted((a, b) => breadth(b) - breadth(a)).slice(0, 3);
  const page = readFileSync('docs/security.md', 'utf8');
  const [, section = ''] = page.split('## The widest functions');
  const explained = [...section.matchAll(/^\| `([a-z-]+)` \| \w/gm)].map(([, name]) => name);

  expect(explained).toEqual(widest);
});
