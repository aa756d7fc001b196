import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoApplicants } from '../../../../shared/store/desk/dynamo-applicants.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { dynamoInvitations } from '../../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficerSessions } from '../../../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoOfficers } from '../../../../shared/store/desk/dynamo-officers.ts';
import { dynamoOpenings } from '../../../../shared/store/desk/dynamo-openings.ts';
import { dynamoPasskeys } from '../../../../shared/store/desk/dynamo-passkeys.ts';
import { dynamoReplyTexts } from '../../../../shared/store/desk/dynamo-reply-texts.ts';
import { invitationItem } from '../../../../shared/store/desk/invitation-items.ts';
import { dynamoGroupHistory } from '../../../../shared/store/groups/dynamo-group-history.ts';
import {
  applicantKey,
  circleKey,
  deskKey,
  mailboxKey,
  officerKey,
  officerSessionsKey,
  openingKey,
  passkeysKey,
  replyTextsKey,
  sessionKey,
} from '../../../../shared/store/keys.ts';
import { outboxWrite } from '../../../../shared/store/platform/outbox.ts';
import type { Item, RegionTable } from '../../../../shared/store/table.ts';
import { sha256 } from '../../../../shared/runtime/identifiers.ts';
import { eventId, groupId, later, now } from '../../../support/builders.ts';
import { FakeLog } from '../../../support/fakes/fake-log.ts';
import { sampleInvitation } from '../../../support/samples/sample-invitation.ts';
import { sampleOfficer } from '../../../support/signed-in-officer.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const region = 'langstraat';
const [one, other] = ['01kam0000000000000000000f1', '01kam0000000000000000000f2'];
const stamp = { clock: () => now, newId: () => eventId(1) };
const session = {
  id: 'session',
  digest: 'd1',
  provider: 'politie',
  device: 'Firefox op Windows',
  startedAt: now.toISOString(),
};
const passkey = {
  id: one,
  credentialId: 'c1',
  publicKey: 'p1',
  counter: 0,
  device: 'Firefox op Windows',
  addedAt: now.toISOString(),
};
const mailbox = {
  id: 'oov-dongen',
  title: 'OOV Dongen',
  role: 'municipality',
  email: 'oov@dongen.example',
  municipalities: ['GM0766'],
};
const circle = { municipality: 'GM0766', inviteLink: 'https://chat.whatsapp.example/a' };
const replyText = { id: 't1', use: 'ask', title: 'Gebied', text: 'Klopt het gebied?' };
const closed = {
  name: 'GroupClosed',
  data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
} as const;
const closure = outboxWrite({ name: 'registry', regionId: region }, closed, stamp).Put?.Item ?? {};

interface List {
  /** The stored items, some of which cannot be read. */
  readonly stored: readonly Item[];
  readonly read: (table: RegionTable) => Promise<readonly unknown[]>;
  /** The part of the unreadable item's key that the log must contain. */
  readonly key: string;
}

const lists: Readonly<Record<string, List>> = {
  officers: {
    stored: [
      { ...officerKey(region, one), ...sampleOfficer({ id: one }) },
      { ...officerKey(region, other), name: 7 },
    ],
    read: (table) => dynamoOfficers(table, stamp, sha256).list(),
    key: other,
  },
  invitations: {
    stored: [
      invitationItem(region, sampleInvitation({ id: one })),
      { ...invitationItem(region, sampleInvitation({ id: other })), roles: 'all' },
    ],
    read: (table) => dynamoInvitations(table, stamp).list(),
    key: other,
  },
  applicants: {
    stored: [
      {
        ...applicantKey(region, 'a1'),
        id: 'a1',
        identity: { issuer: 'https://inloggen.example', subject: 's1' },
        name: 'Nieuwe collega',
        organisation: 'police',
        provider: 'politie',
        municipalities: ['GM0766'],
        askedAt: now.toISOString(),
      },
      { ...applicantKey(region, 'a2') },
    ],
    read: (table) => dynamoApplicants(table, sha256).list(),
    key: 'a2',
  },
  mailboxes: {
    stored: [
      { ...deskKey(region), version: 1 },
      { ...mailboxKey(region, mailbox.id), ...mailbox },
      { ...mailboxKey(region, 'damaged'), ...mailbox, role: 'mayor' },
    ],
    read: async (table) => (await dynamoDesk(table, stamp).find())?.mailboxes ?? [],
    key: 'damaged',
  },
  circles: {
    stored: [
      { ...deskKey(region), version: 1 },
      { ...circleKey(region, 'GM0766'), ...circle },
      { ...circleKey(region, 'GM0867'), municipality: 'GM0867' },
    ],
    read: async (table) => (await dynamoDesk(table, stamp).find())?.circles ?? [],
    key: 'GM0867',
  },
  openings: {
    stored: [
      {
        ...openingKey(region, groupId(1), one),
        officerId: one,
        officerTitle: 'Wijkagent Dongen',
        at: now.toISOString(),
      },
      { ...openingKey(region, groupId(1), other), officerId: other, at: 'today' },
    ],
    read: (table) => dynamoOpenings(table).of(groupId(1)),
    key: other,
  },
  'events in a history': {
    stored: [closure, { ...closure, SK: `${String(closure['SK'])}2`, name: 'GroupRenamed' }],
    read: (table) => dynamoGroupHistory(table).of(groupId(1)),
    key: groupId(1),
  },
  sessions: {
    stored: [
      {
        ...officerSessionsKey(region, one),
        version: 2,
        sessions: [session, { ...session, digest: 'd2', startedAt: 'today' }],
      },
    ],
    read: (table) => dynamoOfficerSessions(table, stamp.clock).listOf(one, now),
    key: one,
  },
  passkeys: {
    stored: [
      { ...passkeysKey(region, one), officerId: one, version: 2, list: [passkey, { id: other }] },
    ],
    read: async (table) => (await dynamoPasskeys(table, stamp).ofOfficer(one)).list,
    key: one,
  },
  'reply texts': {
    stored: [{ ...replyTextsKey(region), version: 2, texts: [replyText, { id: 't2' }] }],
    read: async (table) => (await dynamoReplyTexts(table, stamp).find()).texts,
    key: 'REPLYTEXT#langstraat',
  },
};

async function tableWith(items: readonly Item[]): Promise<{ memory: TableInMemory; log: FakeLog }> {
  const memory = new TableInMemory();
  for (const Item of items)
    await memory.table.client.send(new PutCommand({ TableName: memory.table.name, Item }));
  return { memory, log: new FakeLog() };
}

describe.each(Object.entries(lists))('The list of %s', (_what, { stored, read, key }) => {
  it('goes on without what cannot be read, and logs its key once', async () => {
    const { memory, log } = await tableWith(stored);

    const found = await read({ ...memory.table, log });

    expect(found).toHaveLength(1);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({ level: 'error', message: 'a stored item cannot be read' });
    expect(log.lines[0]?.ids['key']).toContain(key);
  });

  it('fails for an operator, who must not overlook anything', async () => {
    const { memory } = await tableWith(stored);

    await expect(read(memory.table)).rejects.toBeInstanceOf(Error);
  });
});

const sessionsLeft = (memory: TableInMemory) =>
  memory.all().flatMap(({ PK }) => (String(PK).startsWith('SESSION#') ? [PK] : []));

describe('A session that cannot be read in its list', () => {
  const both = [
    ...(lists['sessions']?.stored ?? []),
    ...['d1', 'd2'].map((digest) => ({ ...sessionKey(region, digest), id: digest })),
  ];

  it('ends with the others when the officer is changed', async () => {
    const { memory, log } = await tableWith([
      ...both,
      { ...officerKey(region, one), ...sampleOfficer({ id: one }) },
    ]);
    const officers = dynamoOfficers({ ...memory.table, log }, stamp, sha256);
    const officer = sampleOfficer({ id: one });
    const event = { name: 'OfficerChanged', data: { officerId: one } } as const;

    await officers.save(officer, { officer: { ...officer, version: officer.version + 1 }, event });

    expect(sessionsLeft(memory)).toEqual([]);
  });

  it('ends when another session of the officer ends', async () => {
    const { memory, log } = await tableWith(both);

    await dynamoOfficerSessions({ ...memory.table, log }, () => later({ seconds: 1 })).end(one, [
      session.id,
    ]);

    expect(sessionsLeft(memory)).toEqual([]);
  });
});
