import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { eventSourcePrefix } from '../../../events/catalogue.ts';
import { liveProcess } from '../../../local/engine/process-mark.ts';
import { groupKey } from '../../../shared/store/keys.ts';
import { registrationBody } from '../../support/builders.ts';
import { officerLink } from '../../support/registering.ts';
import { everyItem } from '../../support/stored-state.ts';
import { queues, table } from './sinks.ts';
import type { KnownGroup, Stage } from './stage.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** What a person puts in the wrong place: fields, names of fields, paths, queries and headers. */
export async function wrongInput(stage: Stage, reference: string): Promise<void> {
  const { canaries } = stage;
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
          email: canaries.words('words in the e-mail address'),
          phone: '06 12345678',
        },
      },
    ],
    ['the consents', { ...registrationBody(), consents: misplaced('the consents') }],
    ['the name of a field', { ...registrationBody(), [misplaced('the name of a field')]: 1 }],
    [
      'the name of a field inside',
      {
        ...registrationBody(),
        coordinator: {
          ...registrationBody().coordinator,
          [canaries.words('words as the name of a field')]: 1,
        },
      },
    ],
    ['an array', [misplaced('an array')]],
    ['a text', misplaced('a text')],
  ];
  for (const [, json] of broken) await stage.ask('/v1/registrations', { method: 'POST', json });
  const invalid = await stage.ask('/v1/registrations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `\n    at ${misplaced('broken JSON')} {`,
  });
  const text = await stage.ask('/v1/registrations', {
    method: 'POST',
    headers: { 'content-type': `text/${misplaced('the content type')}` },
    body: misplaced('a body that is no JSON'),
  });
  if (invalid.status < 400 || text.status < 400)
    throw new Error('input that is wrong was accepted');
  await stage.ask(`/v1/groups/${reference}/join-requests`, {
    method: 'POST',
    json: {
      name: 'Test',
      email: 'test@post.example',
      street: 'S',
      note: 7,
      [misplaced('a field of a request to join')]: '',
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
    await stage.ask(`${route}${encodeURIComponent(misplaced(`the path ${route}`))}`);
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
    await stage.ask(`${route}${encodeURIComponent(misplaced(`the query ${route}`))}`);
  }
  await stage.ask(`/v1/groups?${encodeURIComponent(misplaced('the name of a query'))}=1`);
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
    await stage.ask('/v1/groups', { headers: { [header]: misplaced(`the header ${header}`) } });
    await stage.ask('/v1/registrations', {
      method: 'POST',
      json: { no: 'body' },
      headers: { [header]: misplaced(`the header ${header} of a registration`) },
    });
    await stage.ask(`/v1/registrations/01KAMX00000000000000000000`, {
      headers: { [header]: `Bearer ${misplaced(`the header ${header} with a bearer`)}` },
    });
  }
}

/** Links that were changed or that belong to something else, and two decisions at the same time. */
export async function wrongLinks(stage: Stage): Promise<void> {
  const group = await stage.confirmed('the group with two decisions at once');
  const link = await officerLink(stage.people, group);
  const { token } = link;
  const address = `/v1/registrations/${group.groupId}`;
  for (const credential of [
    token.slice(0, -2),
    `${token}x`,
    token.split('.').toReversed().join('.'),
    group.link.token,
  ]) {
    await stage.ask(`${address}/decision`, {
      method: 'POST',
      json: { decision: 'approve' },
      headers: { authorization: `Bearer ${credential}` },
    });
  }
  // Where no link belongs: a person copies the whole of it into the address bar of another page.
  await stage.ask(`${address}?token=${token}`);
  await stage.ask(`/v1/groups?token=${token}`);
  const decisions = await Promise.all(
    ['een', 'twee'].map((word) =>
      stage.people.site.decide(link, {
        decision: 'reject',
        reason: stage.canaries.words(`reason ${word} of two at once`),
      }),
    ),
  );
  if (!decisions.some(({ ok }) => ok))
    throw new Error('neither of two decisions at once was taken');
}

/** Events and messages that nobody can handle: they stay where they are, and no function may tell what is in them. */
export async function poison(stage: Stage): Promise<void> {
  const { canaries, system } = stage;
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
    // The parser quotes what it cannot read, and the second line of the quotation looks like a place in the code.
    const { phone } = canaries.person('a message that is no JSON', 'kanarie', [queues]);
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

/** An item that no version of ours wrote: whatever reads it throws, with a person's data at hand. */
export async function brokenItem(stage: Stage, group: KnownGroup): Promise<() => Promise<void>> {
  const key = groupKey(group.groupId);
  const items = await stage.withEngine(everyItem);
  const found = items.find(({ item }) => item['PK'] === key.PK && item['SK'] === key.SK);
  if (!found) throw new Error(`${group.groupId} has no state`);
  const { table: TableName, item: state } = found;
  const write = (item: Record<string, unknown>) =>
    stage.withEngine((engine) =>
      engine.send(
        new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) }),
      ),
    );
  const secret = stage.canaries.address('a stored item in the wrong form', [table]);
  await write({ ...state, status: secret, version: secret, [secret]: secret });
  const manage = await stage.manageLink(group);
  const { status } = await stage.ask(`/v1/groups/${group.reference}/closure`, {
    method: 'POST',
    json: {},
    headers: { authorization: `Bearer ${manage.token}` },
  });
  if (status !== 500) throw new Error(`a stored item in the wrong form gave ${status}`);
  return async () => void (await write(state));
}

/** The mail service answers with errors for a while: letters wait, and go when it is back. */
export async function mailServiceAway(stage: Stage, during: () => Promise<void>): Promise<void> {
  const folder = path.join(stage.system.dataDir, 'langstraat', 'mail');
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');
  await during();
  await pause(1500);
  await rm(folder);
  await rename(`${folder}-away`, folder);
}

/** The engine is killed under requests, and the whole system after it; both come back with all they had. */
export async function crash(stage: Stage): Promise<void> {
  const engine = liveProcess(path.join(stage.system.dataDir, 'langstraat', 'engine.pid'));
  if (!engine) throw new Error('the engine does not run');
  process.kill(engine.pid, 'SIGKILL');
  const requests = [0, 1, 2].map((number) =>
    stage
      .ask('/v1/registrations', {
        method: 'POST',
        json: stage.body(`a registration while the engine is away (${number})`, 'never public'),
      })
      .catch((error: unknown) => {
        // The system may be gone before it answers.
        if (!(error instanceof TypeError)) throw error;
      }),
  );
  await Promise.all(requests);
  await stage.system.kill9();
  await stage.system.restart();
}
