import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { eventSourcePrefix } from '../../../events/catalogue.ts';
import { cookiesOf, sessionOf, startSession } from '../../../local/demo/session.ts';
import { liveProcess } from '../../../local/engine/process-mark.ts';
import { groupKey } from '../../../shared/store/keys.ts';
import { registrationBody } from '../../support/builders.ts';
import { askedOfficer } from '../../support/register-groups.ts';
import { everyItem } from '../../support/stored-state.ts';
import type { KnownGroup, LeakScenario } from './leak-scenario.ts';
import { queues, table } from './sinks.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Sends personal data in the wrong places: fields, field names, paths, queries and headers. */
export async function sendMisplacedInput(scenario: LeakScenario, reference: string): Promise<void> {
  const { canaries } = scenario;
  const misplaced = (where: string): string => canaries.address(`an address in ${where}`);
  const broken: readonly (readonly [where: string, body: unknown])[] = [
    ['the municipality', { ...registrationBody(), municipality: misplaced('the municipality') }],
    ['the phase', { ...registrationBody(), phase: misplaced('the phase') }],
    [
      'the number of participants',
      { ...registrationBody(), participants: misplaced('the number of participants') },
    ],
    [
      'the polygon',
      {
        ...registrationBody(),
        area: {
          streets: 'Straat',
          polygon: {
            type: misplaced('the type of a polygon'),
            coordinates: [[misplaced('a position')]],
          },
        },
      },
    ],
    [
      'the phone number',
      {
        ...registrationBody(),
        coordinator: {
          name: 'Test',
          email: 'test@post.example',
          phone: misplaced('the phone number'),
        },
      },
    ],
    [
      'the e-mail address',
      {
        ...registrationBody(),
        coordinator: {
          name: 'Test',
          email: canaries.words('text in the e-mail address'),
          phone: '06 12345678',
        },
      },
    ],
    ['the consents', { ...registrationBody(), consents: misplaced('the consents') }],
    ['a field name', { ...registrationBody(), [misplaced('a field name')]: 1 }],
    [
      'a nested field name',
      {
        ...registrationBody(),
        coordinator: {
          ...registrationBody().coordinator,
          [canaries.words('text as a field name')]: 1,
        },
      },
    ],
    ['an array', [misplaced('an array')]],
    ['a text', misplaced('a text')],
  ];
  for (const [, json] of broken) await scenario.ask('/v1/registrations', { method: 'POST', json });
  const invalid = await scenario.ask('/v1/registrations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `\n    at ${misplaced('broken JSON')} {`,
  });
  const text = await scenario.ask('/v1/registrations', {
    method: 'POST',
    headers: { 'content-type': `text/${misplaced('the content type')}` },
    body: misplaced('a body that is not JSON'),
  });
  if (invalid.status < 400 || text.status < 400) throw new Error('invalid input was accepted');
  await scenario.ask(`/v1/groups/${reference}/join-requests`, {
    method: 'POST',
    json: {
      name: 'Test',
      email: 'test@post.example',
      street: 'S',
      note: 7,
      [misplaced('a field of a join request')]: '',
    },
  });
  for (const route of [
    '/v1/groups/',
    '/v1/registrations/',
    '/v1/join-requests/',
    '/v1/starters/',
    '/groepen/',
    '/bevestigen/',
    '/',
    '/v1/ogc/collections/',
  ]) {
    await scenario.ask(`${route}${encodeURIComponent(misplaced(`the path ${route}`))}`);
  }
  for (const route of [
    '/v1/groups?municipality=',
    '/v1/groups?f=',
    '/v1/groups?colour=',
    '/v1/groups/nearby?longitude=',
    '/v1/ogc/collections/groups/items?bbox=',
    '/?',
    '/groepen?gemeente=',
  ]) {
    await scenario.ask(`${route}${encodeURIComponent(misplaced(`the query ${route}`))}`);
  }
  await scenario.ask(
    `/v1/groups?${encodeURIComponent(misplaced('the name of a query parameter'))}=1`,
  );
  for (const header of [
    'authorization',
    'idempotency-key',
    'x-forwarded-for',
    'user-agent',
    'referer',
    'accept',
    'if-none-match',
    'cookie',
    'x-origin-verify',
    'origin',
    'x-request-id',
  ]) {
    await scenario.ask('/v1/groups', { headers: { [header]: misplaced(`the header ${header}`) } });
    await scenario.ask('/v1/registrations', {
      method: 'POST',
      json: { no: 'body' },
      headers: { [header]: misplaced(`the header ${header} of a registration`) },
    });
    await scenario.ask(`/v1/registrations/01KAMX00000000000000000000`, {
      headers: { [header]: `Bearer ${misplaced(`the header ${header} with a bearer`)}` },
    });
  }
}

/**
 * Sends tokens that have been tampered with or that were issued for something else, and two
 * simultaneous decisions.
 */
export async function sendWrongTokens(scenario: LeakScenario): Promise<void> {
  const group = await scenario.confirmed('the group with two decisions at once');
  const asked = await askedOfficer(scenario.people, group);
  const { token } = group.confirmToken;
  const session = sessionOf(await scenario.people.site.cookieOf(asked.officer));
  const address = `/v1/registrations/${group.groupId}`;
  for (const credential of [token.slice(0, -2), `${token}x`, token.split('').toReversed().join('')])
    await scenario.ask('/v1/sessions', {
      method: 'POST',
      json: {},
      headers: { authorization: `Bearer ${credential}` },
    });
  for (const secret of [
    session.slice(0, -2),
    `${session}x`,
    session.split('').toReversed().join(''),
    token,
  ]) {
    await scenario.ask(`${address}/decision`, {
      method: 'POST',
      json: { decision: 'approve', version: 2 },
      headers: { cookie: `session=${secret}` },
    });
  }
  // The token is in the query, where it does not belong, as if a person had pasted it into the
  // address bar.
  await scenario.ask(`${address}?token=${token}`);
  await scenario.ask(`/v1/groups?token=${token}`);
  const decisions = await Promise.all(
    ['een', 'twee'].map((word) =>
      scenario.people.site.decide(asked, {
        decision: 'reject',
        reason: scenario.canaries.words(`reason ${word} of two at once`),
      }),
    ),
  );
  if (!decisions.some(({ ok }) => ok))
    throw new Error('neither of two simultaneous decisions was accepted');
}

/**
 * Adds events and messages that cannot be processed. They stay in the queues, and no function may
 * disclose their content.
 */
export async function addPoison(scenario: LeakScenario): Promise<void> {
  const { canaries, system } = scenario;
  const settings = { endpoint: system.awsUrl, region: 'eu-west-1', credentials };
  const [bus, sqs] = [
    new EventBridgeClient(settings),
    new SQSClient({ ...settings, useQueueUrlAsEndpoint: false }),
  ];
  const poisoned = (what: string): string => canaries.address(what, [queues]);
  const details = [
    {
      id: '01KAMX00000000000000000000',
      data: { groupId: poisoned('an event with an address as id') },
    },
    { id: poisoned('an event with an address as its own id'), data: {} },
    { [poisoned('an event with an address as a name')]: 1 },
  ];
  const Entries = details.map((detail) => ({
    EventBusName: 'buurtkring-dev-langstraat',
    Source: `${eventSourcePrefix}langstraat`,
    DetailType: 'GroupApproved',
    Detail: JSON.stringify(detail),
  }));
  await bus.send(new PutEventsCommand({ Entries }));
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  for (const QueueUrl of QueueUrls.filter((url) => !url.endsWith('-dead'))) {
    // A parse error quotes the message body, and the second line of this body looks like part of a stack trace.
    const { phone } = canaries.person('a message that is not JSON', 'kanarie', [queues]);
    for (const MessageBody of [
      `\n at ${phone}`,
      JSON.stringify({ 'detail-type': poisoned('a message of an unknown kind'), detail: {} }),
    ]) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    }
  }
  bus.destroy();
  sqs.destroy();
}

/**
 * Replaces a stored item with one that no version of our code writes, so that any code that reads it throws while a
 * person's data is in memory. Returns a function that restores the item.
 */
export async function breakItem(
  scenario: LeakScenario,
  group: KnownGroup,
): Promise<() => Promise<void>> {
  const key = groupKey('langstraat', group.groupId);
  const items = await scenario.withEngine(everyItem);
  const found = items.find(({ item }) => item['PK'] === key.PK && item['SK'] === key.SK);
  if (!found) throw new Error(`${group.groupId} has no state`);
  const { table: TableName, item: state } = found;
  const write = (item: Record<string, unknown>) =>
    scenario.withEngine((engine) =>
      engine.send(
        new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) }),
      ),
    );
  const secret = scenario.canaries.address('a stored item in the wrong form', [table]);
  await write({ ...state, status: secret, version: secret, [secret]: secret });
  const manage = await scenario.manageToken(group);
  const session = await startSession(scenario.at().siteUrl, manage.token);
  const { status } = await scenario.ask(`/v1/groups/${group.reference}/closure`, {
    method: 'POST',
    json: {},
    headers: { cookie: cookiesOf(session) },
  });
  if (status !== 500) throw new Error(`a stored item in the wrong form gave ${status}`);
  return async () => void (await write(state));
}

/** Runs `during` while the mail service fails; unsent emails wait until the service is back. */
export async function withMailServiceDown(
  scenario: LeakScenario,
  during: () => Promise<void>,
): Promise<void> {
  const folder = path.join(scenario.system.dataFolder, 'mail');
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');
  await during();
  await pause(1500);
  await rm(folder);
  await rename(`${folder}-away`, folder);
}

/** Kills the engine, sends requests while it is down, then kills the whole system and restarts it. */
export async function crashAndRestart(scenario: LeakScenario): Promise<void> {
  const engine = liveProcess(path.join(scenario.system.dataFolder, 'engine.pid'));
  if (!engine) throw new Error('the engine is not running');
  process.kill(engine.pid, 'SIGKILL');
  const requests = [0, 1, 2].map((number) =>
    scenario
      .ask('/v1/registrations', {
        method: 'POST',
        json: scenario.body(`a registration while the engine is down (${number})`, 'never public'),
      })
      .catch((error: unknown) => {
        // The system may be killed before it responds.
        if (!(error instanceof TypeError)) throw error;
      }),
  );
  await Promise.all(requests);
  await scenario.system.kill9();
  await scenario.system.restart();
}
