import { readFileSync } from 'node:fs';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correctPerson, readCorrection } from '../../../operate/persons/correct-person.ts';
import { describePerson } from '../../../operate/persons/describe-person.ts';
import { erasePerson } from '../../../operate/persons/erase-person.ts';
import { findPerson } from '../../../operate/persons/find-person.ts';
import { startOfficerSession } from '../../../shared/domain/desk/officer-session.ts';
import { admit } from '../../../shared/domain/desk/officer.ts';
import type { RoleName } from '../../../shared/domain/desk/rights.ts';
import { enrol } from '../../../shared/domain/groups/circle.ts';
import { requestJoin } from '../../../shared/domain/joining/join-request.ts';
import { daysAfter } from '../../../shared/domain/platform/time.ts';
import { requestStarterKit } from '../../../shared/domain/starting/starter.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { dynamoOfficerSessions } from '../../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import {
  coordinatorKey,
  isPartitionOf,
  linkRequestKey,
  pressKey,
  sessionKey,
  tokenKey,
} from '../../../shared/store/keys.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { firstLetterWrites } from '../../../shared/store/platform/first-letter-items.ts';
import { dynamoTokens } from '../../../shared/store/platform/dynamo-tokens.ts';
import { tableOfRegion, type Item, type RegionTable } from '../../../shared/store/table.ts';
import { coordinatorId, dongen, eventId, groupId, now } from '../../support/builders.ts';
import { itemsOf, keyOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import { sampleInvitation } from '../../support/samples/sample-invitation.ts';
import { asker, joinRequestId, starterId } from '../../support/samples/sample-join.ts';
import { sampleOfficer } from '../../support/signed-in-officer.ts';

const deskMailbox = 'wijkagent.dongen@politie.example';
const key = (letter: string) => ({ key: letter.repeat(64), body: 'b'.repeat(64) });
/** Events and revocations contain only ids, and are kept when a person is erased. */
const kept = (item: Item) =>
  String(item['SK']).startsWith('EVENT#') ||
  isPartitionOf('revocation', 'langstraat', String(item['PK']));
let engine: TestEngine;
let table: RegionTable;
/** The address of the coordinator of group 1, who also asked to join group 2 and requested a starter kit. */
let address: string;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  table = await engine.newTable();
  const { groups, joins, joining, starters } = registryRepositories(table, langstraat);
  const { registrations } = registrationRepository(table, langstraat);
  const story = storyOf({ groups, registrations });
  await story.register(3);
  const group = await story.activate(1);
  const other = await story.activate(2);
  const [neighbour] = await groups.coordinators(other.id);
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: coordinatorKey(langstraat.id, other.id, neighbour?.id ?? ''),
      UpdateExpression: 'SET email = :email',
      ExpressionAttributeValues: { ':email': 'buur@post.example' },
    }),
  );
  const [coordinator] = await groups.coordinators(group.id);
  address = coordinator?.email ?? '';
  const enrolment = enrol(group, coordinator?.id ?? '', undefined, now);
  if (enrolment) await dynamoCircles(table, stampAt()).save(enrolment, group);
  const ledger = dynamoMailLedger(table, stampAt());
  const letter = { eventId: eventId(1), letter: 'welcome', recipientId: coordinator?.id ?? '' };
  await ledger.claim(letter, now);
  await ledger.sent(letter, 'message-1', {
    groupId: group.id,
    coordinatorId: coordinator?.id ?? '',
  });
  const id = joinRequestId(1);
  const spelling = address.toUpperCase().replace('@', '+buurt@');
  await joins.request(
    requestJoin({ ...asker, email: spelling }, other, await joining.of(other), { now, id }),
    key('a'),
    { counted: [] },
  );
  const wish = { name: 'Test Starter', email: address, municipality: dongen, place: 'Het plein' };
  await starters.request(
    requestStarterKit({ ...wish, followUp: true }, { now, id: starterId(1) }),
    key('c'),
    { counted: [] },
  );
  await dynamoDesk(table, stampAt()).replace(undefined, exampleDesk('langstraat'));
  await dynamoDesk(tableOfRegion(table, bel.id), stampAt()).replace(undefined, exampleDesk('bel'));
});

async function put(...items: readonly Item[]): Promise<readonly string[]> {
  for (const Item of items)
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return items.map(keyOf);
}

/** Stores a held-back first letter about the join request with this id; returns the keys of its items. */
function firstLetterItems(id: string): Promise<readonly string[]> {
  const subject = { kind: 'join', id } as const;
  const writes = firstLetterWrites(
    table,
    { subject, mailbox: id.slice(-6), sender: 'sender', held: true },
    now,
  );
  return put(...writes.flatMap(({ Put }) => (Put?.Item ? [Put.Item] : [])));
}

/**
 * Stores a token, a press, a session, a request for a new link and two first letters; returns the keys of the items.
 */
async function accessItems(of: {
  readonly group: string;
  readonly reference: string;
  readonly joinRequest: string;
  readonly coordinator: string;
}): Promise<readonly string[]> {
  const claims = { purpose: 'manage', subjectId: groupId(1), recipientId: of.coordinator };
  const digest = of.coordinator.toLowerCase();
  const linkRequest = linkRequestKey(langstraat.id, of.coordinator.replace('C', 'L'));
  return [
    ...(await firstLetterItems(of.group)),
    ...(await firstLetterItems(of.joinRequest)),
    ...(await put(
      { ...tokenKey(langstraat.id, digest), ...claims, version: 1, marks: [] },
      { ...pressKey(langstraat.id, digest), presses: [now.toISOString()] },
      { ...sessionKey(langstraat.id, digest), holder: { kind: 'mailed-token', claims } },
      { ...linkRequest, purpose: 'manage', subject: of.reference, mailbox: 'mailbox' },
    )),
  ];
}

/** The address of an officer. The organisation also uses it as the name of somebody who is waiting for access. */
const ofOfficer = 'noor@politie.example';

/**
 * Stores an officer who is signed in, an open invitation to that officer's address, and somebody who is waiting for
 * access.
 */
async function storeOnDesk(roles: readonly RoleName[]) {
  const { officers, invitations, applicants } = officerRepositories(table, langstraat);
  const officer = sampleOfficer({ name: 'Noor Example', email: ofOfficer, roles });
  const { identity, ...details } = officer;
  await officers.save(undefined, admit(identity, details, { id: officer.id, now }));
  const session = startOfficerSession(officer, signIn, new Date());
  await sessionsIn(table).start('digest', session, officer);
  const invitation = sampleInvitation({ email: ofOfficer.toUpperCase() });
  const event = { name: 'OfficerInvited', data: { officerId: invitation.id } } as const;
  await invitations.invite({ invitation, event }, key('i'));
  await applicants.put({
    identity: { issuer: 'https://login.example', subject: 'somebody-else' },
    name: ofOfficer,
    organisation: 'police',
    provider: 'politie',
    municipalities: [dongen],
    askedAt: now.toISOString(),
  });
  return { officer, invitation };
}

const signIn = { id: 's1', provider: 'politie', device: 'Firefox op Windows' };
const sessionsIn = (of: RegionTable) => dynamoOfficerSessions(of, () => new Date());
const sessionsOf = async (id: string) => sessionsIn(table).listOf(id, new Date());

describe('A person', () => {
  it('is found in every role and spelling, with events and mail by id', async () => {
    const person = await findPerson(table, address);
    const lines = describePerson(person).join('\n');

    expect(person.roles.map(({ kind }) => kind).toSorted()).toEqual([
      'asker',
      'coordinator',
      'registrant',
      'starter',
    ]);
    for (const event of [
      'GroupRegistered',
      'GroupApproved',
      'JoinRequested',
      'StarterKitRequested',
    ])
      expect(lines).toContain(event);
    for (const trace of ['MAIL#', 'MESSAGE#message-1', 'CIRCLE#', 'REQUEST#'])
      expect(lines).toContain(trace);
  });

  it('is found only in the region that is named', async () => {
    expect((await findPerson(table, address, bel.id)).roles).toEqual([]);
    expect((await findPerson(table, address, langstraat.id)).roles).toHaveLength(4);
  });

  it('is erased in every role: nothing holds the address, and only events and revocations hold the ids', async () => {
    const { groups } = registryRepositories(table, langstraat);
    const person = await findPerson(table, address);
    const ids = person.roles.map(({ id }) => id);

    expect(await erasePerson(table, person)).toEqual([
      'circle of GM0766 in langstraat: ask the desk to take this person out of it',
    ]);

    const items = await itemsOf(table);
    expect((await findPerson(table, address)).roles).toEqual([]);
    expect(JSON.stringify(items).toLowerCase()).not.toContain(address.toLowerCase());
    const holders = items.filter((item) => ids.some((id) => JSON.stringify(item).includes(id)));
    expect(holders.filter((item) => !kept(item))).toEqual([]);
    const names = items.map(({ name }) => name);
    for (const event of [
      'GroupClosed',
      'GroupForgotten',
      'RegistrationExpired',
      'JoinRemoved',
      'StarterRemoved',
    ])
      expect(names).toContain(event);
    expect(await groups.find(groupId(1))).toMatchObject({ status: 'closed', name: '' });
    expect((await groups.find(groupId(2)))?.status).toBe('active');
  });

  it('takes along what exists only for that person, and nothing of anybody else', async () => {
    const own = await accessItems({
      group: groupId(3),
      reference: 'LS-00001',
      joinRequest: joinRequestId(1),
      coordinator: coordinatorId(1),
    });
    const others = await accessItems({
      group: groupId(2),
      reference: 'LS-00002',
      joinRequest: joinRequestId(9),
      coordinator: coordinatorId(2),
    });

    const person = await findPerson(table, address);
    const shown = person.traces.map(keyOf);
    await erasePerson(table, person);

    const left = (await itemsOf(table)).map(keyOf);
    expect(own.filter((each) => !shown.includes(each))).toEqual([]);
    expect(own.filter((each) => left.includes(each))).toEqual([]);
    expect(others.filter((each) => !left.includes(each))).toEqual([]);
  });

  it('who is one of the coordinators of a group leaves, with an event, and the group goes on', async () => {
    const [first] = await registryRepositories(table, langstraat).groups.coordinators(groupId(2));
    const second = { ...first, id: coordinatorId(8), email: 'tweede@post.example' };
    const place = coordinatorKey(langstraat.id, groupId(2), second.id);
    await put({ ...place, ...second });

    await erasePerson(table, await findPerson(table, 'tweede@post.example'));

    const events = (await itemsOf(table)).filter(({ data }) =>
      JSON.stringify(data ?? '').includes(second.id),
    );
    expect(events).toMatchObject([{ name: 'CoordinatorRemoved' }]);
    expect(await table.get(place)).toBeUndefined();
    const { groups } = registryRepositories(table, langstraat);
    expect((await groups.find(groupId(2)))?.status).toBe('active');
    expect(await groups.coordinators(groupId(2))).toHaveLength(1);
  });

  it('whose address is corrected is no longer listed with the first letters of the old mailbox', async () => {
    const letters = await firstLetterItems(joinRequestId(1));
    const others = await firstLetterItems(joinRequestId(9));

    await correctPerson(table, await findPerson(table, address), { email: 'nieuw@post.example' });

    const left = (await itemsOf(table)).map(keyOf);
    expect(letters.filter((each) => left.includes(each))).toEqual([]);
    expect(others.filter((each) => !left.includes(each))).toEqual([]);
  });

  it('who reads a desk mailbox is shown, and the operator removes the mailbox from the desk', async () => {
    const person = await findPerson(table, deskMailbox);
    const before = await itemsOf(table);

    expect(person.roles.map(({ kind, id }) => [kind, id])).toEqual([
      ['desk mailbox', 'wijkagent-dongen'],
    ]);
    expect(await erasePerson(table, person)).toEqual([expect.stringContaining('load-desk')]);
    expect(await itemsOf(table)).toEqual(before);
  });

  it('is corrected in every role', async () => {
    const person = await findPerson(table, address);
    const correction = readCorrection({ name: 'Nieuwe Naam', email: 'nieuw@post.example' });

    const tokens = dynamoTokens(table);
    const claims = { purpose: 'manage', subjectId: groupId(1), version: 1 } as const;
    await tokens.put(
      'old mailbox',
      { ...claims, recipientId: coordinatorId(1) },
      daysAfter(now, 30),
    );

    const left = await correctPerson(table, person, correction);

    expect(new Set(left.map((line) => line.replace(/^.* until /, '')))).toEqual(
      new Set(['rebuild-contacts langstraat']),
    );
    expect(await tokens.find('old mailbox')).toMatchObject({ revoked: true });

    expect((await findPerson(table, address)).roles).toEqual([]);
    const { groups, joins } = registryRepositories(table, langstraat);
    expect(await groups.coordinators(groupId(1))).toMatchObject([
      { id: coordinatorId(1), name: 'Nieuwe Naam', email: 'nieuw@post.example' },
    ]);
    const found = (await itemsOf(table)).filter(({ PK }) => String(PK).startsWith('CONTACT#'));
    expect(found.filter((item) => item['coordinatorId'] === coordinatorId(1))).toEqual([]);
    expect((await joins.find(joinRequestId(1)))?.asker).toMatchObject({
      email: 'nieuw@post.example',
      street: asker.street,
    });
  });

  it('who is an officer, was invited again or waits for access is shown, and erased with every session', async () => {
    const { officer, invitation } = await storeOnDesk(['police-officer']);

    const person = await findPerson(table, ofOfficer);

    expect(person.roles.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      expect.stringMatching(/^applicant [0-9a-f]{32}$/),
      `invitation ${invitation.id}`,
      `officer ${officer.id}`,
    ]);
    const lines = describePerson(person).join('\n');
    for (const part of [
      officer.name,
      officer.title,
      invitation.name,
      'OfficerAdmitted',
      'SESSION#',
    ])
      expect(lines).toContain(part);
    expect(await erasePerson(table, person)).toEqual([]);

    expect((await findPerson(table, ofOfficer)).roles).toEqual([]);
    const left = (await itemsOf(table)).filter((item) =>
      [ofOfficer, officer.id, officer.name, officer.identity.subject, invitation.id].some((text) =>
        JSON.stringify(item).includes(text),
      ),
    );
    expect(left.filter((item) => !kept(item))).toEqual([]);
    expect(left.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['OfficerRemoved', 'OfficerInvitationWithdrawn']),
    );
  });

  it('who was the last desk manager is erased, and the operator has to invite another', async () => {
    await storeOnDesk(['desk-manager']);

    const left = await erasePerson(table, await findPerson(table, ofOfficer));

    expect(left).toEqual([expect.stringContaining('invite-manager')]);
  });

  it('who is an officer is corrected, and has to sign in again', async () => {
    const { officer, invitation } = await storeOnDesk(['police-officer']);
    const correction = readCorrection({ name: 'Andere Naam', email: 'anders@politie.example' });

    const left = await correctPerson(table, await findPerson(table, ofOfficer), correction);

    const { officers } = officerRepositories(table, langstraat);
    expect(await officers.find(officer.id)).toMatchObject({
      name: 'Andere Naam',
      email: 'anders@politie.example',
      roles: officer.roles,
    });
    expect(await sessionsOf(officer.id)).toEqual([]);
    expect(left.toSorted()).toEqual([
      expect.stringMatching(/^applicant .* organisation/),
      expect.stringMatching(`^invitation ${invitation.id} of langstraat: erase it`),
    ]);
  });

  it('cannot be corrected with a value that a form would refuse', () => {
    expect(() => readCorrection({ email: 'geen adres' })).toThrow('Not valid: --email');
    expect(() => readCorrection({})).toThrow('Say what to correct');
  });
});

it('The command changes nothing until the address is typed again', () => {
  expect(readFileSync('operate/person.ts', 'utf8')).toContain('values.confirm !== address');
});
