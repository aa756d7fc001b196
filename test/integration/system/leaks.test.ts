import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventSourcePrefix } from '../../../events/catalogue.ts';
import { runtimeTable } from '../../../local/system/tables.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import type { RegisterGroupBody } from '../../../shared/requests/register-group.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import { confirmed, freshBody, officerLink, reach, registered, type Reach, type Registered } from '../../support/registering.ts';
import { everyItem, openEngine, settled } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;
let people: Reach;
/** Everything that may be known to nobody but coordinators, officers and their mails. */
const canaries = new Set<string>();
const answers: string[] = [];

beforeAll(async () => {
  system = await TestSystem.start();
  engine = openEngine(system.dynamodbUrl);
  people = reach(system);
}, 300_000);
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

/** A coordinator whose name, address, number and words occur nowhere else. */
function canaryBody(place: number): RegisterGroupBody {
  const mark = randomUUID().slice(0, 8);
  const digits = String(Math.floor(Math.random() * 1e7)).padStart(7, '0');
  const coordinator = { name: `Kanarie ${mark}`, email: `kanarie.${mark}@geheim.example`, phone: `06 5${digits}` };
  remember(coordinator.name, coordinator.email, mark, `5${digits}`);
  return freshBody({ at: [4.94 + place * 0.009, 51.63], name: `Buurtgroep ${place}`, coordinator });
}

function remember(...secrets: readonly string[]): void {
  for (const secret of secrets) canaries.add(secret);
}

async function readsPublic(path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<void> {
  const response = await fetch(`${system.siteUrl}${path}`, { ...init, headers });
  answers.push(`${path} ${JSON.stringify([...response.headers])} ${await response.text()}`);
}

async function withToken<Group extends Registered>(group: Promise<Group>): Promise<Group> {
  const made = await group;
  remember(made.link.token);
  return made;
}

/** Every way that a registration can go, each with its own coordinator. */
async function everyFlow(): Promise<string> {
  await withToken(registered(people, canaryBody(0)));
  const [approvedOne, approvedTwo, rejected, asked] = await Promise.all([1, 2, 3, 4].map((place) => withToken(confirmed(people, canaryBody(place)))));
  if (!approvedOne || !approvedTwo || !rejected || !asked) throw new Error('four groups were confirmed');
  for (const group of [approvedOne, approvedTwo, rejected, asked]) remember((await officerLink(people, group)).token);
  const words = ['reden', 'vraag', 'antwoord'].map((word) => `${word} ${randomUUID()}`);
  const [reason = '', question = '', answer = ''] = words;
  remember(...words);

  for (const group of [approvedOne, approvedTwo]) succeeded(await people.site.decide(await officerLink(people, group), { decision: 'approve' }));
  succeeded(await people.site.decide(await officerLink(people, rejected), { decision: 'reject', reason }));
  succeeded(await people.site.decide(await officerLink(people, asked), { decision: 'ask', question }));
  const toAnswer = await people.inbox.waitForLink(asked.body.coordinator.email, 'antwoorden');
  remember(toAnswer.token);
  succeeded(await people.site.answer(toAnswer, answer));

  const { coordinator, ...invalid } = canaryBody(5);
  const refused = await people.site.register({ ...invalid, coordinator: { ...coordinator, phone: `${coordinator.phone}0000` } }, randomUUID());
  answers.push(JSON.stringify(refused));
  return approvedOne.reference;
}

/** A function that fails on what it was sent, with the secrets of a person in it, as often as its queue tries. */
async function failsInside(): Promise<void> {
  const secret = `kanarie.${randomUUID()}@geheim.example`;
  remember(secret);
  await readsPublic('/v1/registrations', { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, { method: 'POST', body: `{"name": "${secret}"` });
  const bus = new EventBridgeClient({ endpoint: system.awsUrl, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const malformed = { id: '01KAMX00000000000000000000', data: { groupId: 'geen-groep' } };
  const entry = { EventBusName: 'buurtkring-dev-langstraat', Source: `${eventSourcePrefix}langstraat`, DetailType: 'GroupApproved', Detail: JSON.stringify(malformed) };
  await bus.send(new PutEventsCommand({ Entries: [entry] }));
  bus.destroy();
}

/** Remembers every message that the queues keep for a moment. */
function watchQueues(): { stop(): Promise<readonly string[]> } {
  const seen = new Set<string>();
  const end = new AbortController();
  const watch = (async () => {
    while (!end.signal.aborted) {
      for (const { table, item } of await everyItem(engine)) if (table === runtimeTable) seen.add(JSON.stringify(item));
      await pause(20);
    }
  })();
  return {
    async stop() {
      end.abort();
      await watch;
      return [...seen];
    },
  };
}

it('no name, address, number, token or word of a person is in a public answer, an event, a queue or the log', async () => {
  const queued = watchQueues();
  const reference = await everyFlow();
  await failsInside();
  await settled(engine, 90);
  const messages = await queued.stop();
  const publicPaths = ['/v1/groups', '/v1/groups?f=geojson', `/v1/groups/${reference}`, '/v1/groups/LS-00000', '/v1/openapi.json', '/', '/groepen', `/groepen/${reference}`];
  for (const path of publicPaths) await readsPublic(path);
  await readsPublic('/v1/groups', { accept: 'application/geo+json' });
  const items = await everyItem(engine);
  const open = ['OVERVIEW#', 'CELL#', 'REFERENCE#', 'MAIL#', 'MESSAGE#', 'CIRCLE#', 'REQUEST#'];
  const places = {
    'public answers': answers,
    'problem answers': answers.filter((answer) => answer.includes('problem')),
    'the outbox': items.filter(({ item }) => String(item['SK']).startsWith(sortKeys.event)).map(({ item }) => JSON.stringify(item)),
    'queues and dead letters': [...messages, ...items.filter(({ table }) => table === runtimeTable).map(({ item }) => JSON.stringify(item))],
    'items without personal data': items.filter(({ item }) => open.some((prefix) => String(item['PK']).startsWith(prefix))).map(({ item }) => JSON.stringify(item)),
    'the log': [system.log()],
  };

  const found = Object.entries(places).flatMap(([place, texts]) => {
    const text = texts.join('\n');
    return [...canaries].filter((canary) => text.includes(canary)).map((canary) => `${canary} in ${place}`);
  });

  expect(found).toEqual([]);
  // The places were really looked at: each has what belongs there, and the canaries are where they may be.
  expect(canaries.size).toBeGreaterThan(25);
  expect(Object.entries(places).filter(([, texts]) => texts.join('').length < 50)).toEqual([]);
  expect(places['the outbox'].length).toBeGreaterThan(15);
  expect(messages.filter((message) => message.includes('GroupRegistered')).length).toBeGreaterThan(0);
  expect(places['queues and dead letters'].join()).toContain('geen-groep');
  expect(JSON.stringify(items)).toContain('@geheim.example');
  expect(system.log()).toContain('record failed');
}, 180_000);
