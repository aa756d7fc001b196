import { beforeEach, describe, expect, it } from 'vitest';
import { eventsByName } from '../../../../events/index.ts';
import { endingNames, type EndingName } from '../../../../events/endings.ts';
import { outcomeOf, unapplied } from '../../../../operate/restore/after-restore.ts';
import { applyErasures, stepFor } from '../../../../operate/restore/apply-erasures.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { parseJoin, joinItem } from '../../../../shared/store/joining/join-items.ts';
import { addPasskey } from '../../../../shared/domain/desk/passkey.ts';
import { dynamoPasskeys } from '../../../../shared/store/desk/dynamo-passkeys.ts';
import { admit } from '../../../../shared/domain/desk/officer.ts';
import { sha256 } from '../../../../shared/runtime/identifiers.ts';
import { dynamoOfficers } from '../../../../shared/store/desk/dynamo-officers.ts';
import { dynamoInvitations } from '../../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { coordinatorInvitationItem } from '../../../../shared/store/groups/coordinator-invitation-items.ts';
import {
  coordinatorItem,
  groupItem,
  parseCoordinator,
  parseGroup,
} from '../../../../shared/store/groups/group-items.ts';
import {
  coordinatorKey,
  eventKey,
  groupKey,
  joinKey,
  mailboxKey,
  pendingIndex,
  starterKey,
} from '../../../../shared/store/keys.ts';
import type { Erasure } from '../../../../shared/store/platform/dynamo-erasure-ledger.ts';
import { starterItem } from '../../../../shared/store/starting/starter-items.ts';
import { dynamoTableOn, tableOfRegion, type RegionTable } from '../../../../shared/store/table.ts';
import type { GroupStatus } from '../../../../shared/domain/groups/group.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  eventId,
  groupId,
  groupThatIs,
  later,
} from '../../../support/builders.ts';
import { stampAt } from '../../../support/engine.ts';
import {
  joinRequestId,
  joinThatIs,
  sampleStarter,
  starterId,
} from '../../../support/samples/sample-join.ts';
import { nominationItem } from '../../../../shared/store/groups/nomination-items.ts';
import { notesKey } from '../../../../shared/store/keys.ts';
import { invitation, nomination } from '../../../support/other-coordinators-scene.ts';
import { sampleInvitation } from '../../../support/samples/sample-invitation.ts';
import { documentClient } from '../../../support/simulation/document-client.ts';
import { StoredItems } from '../../../support/simulation/stored-items.ts';

type PasskeyIds = (typeof eventsByName.PasskeyRemoved)['example'];

const regionId = 'langstraat';
const at = later({ days: 3 }).toISOString();
let items: StoredItems;
let table: RegionTable;

beforeEach(async () => {
  items = new StoredItems({ clock: () => 0, misses: () => false, onPut: () => undefined });
  const client = documentClient(items, async (_kind, request) => request());
  table = tableOfRegion(dynamoTableOn('restored', client), regionId);
  await dynamoDesk(table, stampAt()).replace(undefined, exampleDesk(regionId));
});

const put = (item: object): void => items.put(item as Parameters<StoredItems['put']>[0]);

function store(status: GroupStatus): void {
  const group =
    status === 'active'
      ? activeGroup(1, areas.dongenVaart)
      : groupThatIs(status, { id: groupId(1) });
  const partition = status === 'submitted' ? 'registration' : 'group';
  put(groupItem(regionId, group, partition));
  put(coordinatorItem(regionId, coordinatorOf(group), partition));
}

async function storeOfficer(id: string): Promise<void> {
  const details = {
    name: 'Noor Example',
    title: 'Wijkagent Dongen',
    organisation: 'police',
    scope: ['GM0766'],
    roles: ['police-officer'],
  } as const;
  const identity = { issuer: 'https://login.example', subject: 'noor' };
  const admitted = admit(identity, details, { id, now: later({ days: 1 }) });
  const standIn = {
    id: eventsByName.StandInEnded.example.standInId,
    forOfficerId: 'a-colleague',
    roles: details.roles,
    scope: details.scope,
    from: at,
    until: later({ days: 30 }).toISOString(),
  };
  const officer = { ...admitted.officer, standsInFor: [standIn] };
  await dynamoOfficers(table, stampAt(), sha256).save(undefined, { ...admitted, officer });
}

async function storeInvitation(id: string): Promise<void> {
  const event = { name: 'OfficerInvited', data: { officerId: id } } as const;
  await dynamoInvitations(table, stampAt()).invite(
    { invitation: sampleInvitation({ id }), event },
    { key: 'invitation', body: 'digest' },
  );
}

/** Gives the officer two passkeys, one of which was removed after the backup was made. */
async function storePasskeys({ officerId, passkeyId }: PasskeyIds): Promise<void> {
  const passkeys = dynamoPasskeys(table, stampAt());
  for (const id of [passkeyId, '01kam0000000000000000000k2'])
    await passkeys.add(
      addPasskey(await passkeys.ofOfficer(officerId), {
        id,
        credentialId: id,
        publicKey: 'key',
        counter: 0,
        device: 'Firefox op Windows',
        addedAt: later({ days: 1 }).toISOString(),
      }),
    );
}

/** Stores the note that was removed after the backup was made. */
function storeNote(): void {
  const by = { officerId: 'noor', officerTitle: 'Wijkagent Dongen', at };
  const { noteId: id } = eventsByName.NoteRemoved.example;
  put({
    ...notesKey(regionId, groupId(1)),
    version: 1,
    notes: [{ id, by, text: 'Gebeld: de groep loopt goed.' }],
  });
}

/** The ledger entry for this ending, with the ids of the objects in these tests. */
function entry(name: EndingName, changes: object = {}): Erasure {
  const data = {
    ...(eventsByName[name].example as object),
    ...('groupId' in eventsByName[name].example ? { groupId: groupId(1) } : {}),
    ...('joinRequestId' in eventsByName[name].example ? { joinRequestId: joinRequestId(1) } : {}),
    ...('starterId' in eventsByName[name].example ? { starterId: starterId(1) } : {}),
    ...changes,
  };
  return { id: eventId(9), time: at, regionId, event: { name, data } as Erasure['event'] };
}

const nominationEnded = (nominationId: string) =>
  entry('SuccessorNominationEnded', { nominationId });

async function apply(erasure: Erasure): Promise<boolean> {
  const step = await stepFor(table, erasure);
  await step?.();
  return step !== undefined;
}

async function storeSecond(): Promise<void> {
  const second = { id: coordinatorId(2), role: 'second' } as const;
  put(coordinatorItem(regionId, { ...coordinatorOf(await storedGroup()), ...second }));
}

async function storedGroup(partition: 'group' | 'registration' = 'group') {
  const item = await table.get(groupKey(regionId, groupId(1), partition));
  if (!item) throw new Error('there is no group');
  return parseGroup(item);
}

describe('A restored group', () => {
  it.each([
    ['active', 'GroupClosed', { status: 'closed', closedAt: at }],
    ['pending', 'GroupClosed', { status: 'expired', lapsedAt: at }],
    ['pending', 'GroupRejected', { status: 'rejected' }],
    ['asked', 'RegistrationWithdrawn', { status: 'withdrawn', withdrawnAt: at }],
    ['pending', 'RegistrationLapsed', { status: 'expired', lapsedAt: at }],
    ['active', 'GroupForgotten', { status: 'closed', name: '', forgottenAt: at }],
    ['closed', 'GroupForgotten', { status: 'closed', name: '', forgottenAt: at }],
    ['rejected', 'GroupForgotten', { status: 'rejected', name: '', forgottenAt: at }],
  ] as const)('that is %s ends as it did after %s', async (status, name, wanted) => {
    store(status);

    expect(await apply(entry(name))).toBe(true);

    expect(await storedGroup()).toMatchObject(wanted);
    const people = await table.query(`GROUP#${regionId}#${groupId(1)}`, 'COORDINATOR#');
    expect(people).toHaveLength(name === 'GroupForgotten' ? 0 : 1);
  });

  it.each(['RegistrationExpired', 'GroupClosed', 'GroupRejected', 'GroupForgotten'] as const)(
    'that is unconfirmed again loses its data at once after %s',
    async (name) => {
      store('submitted');

      expect(await apply(entry(name))).toBe(true);

      expect(await storedGroup('registration')).toMatchObject({ status: 'expired', name: '' });
      const key = coordinatorKey(regionId, groupId(1), coordinatorId(1), 'registration');
      expect(await table.get(key)).toBeUndefined();
    },
  );

  it('that is unconfirmed again and was withdrawn loses its data at once, and stays withdrawn', async () => {
    store('submitted');

    expect(await apply(entry('RegistrationWithdrawn'))).toBe(true);

    const withdrawn = { status: 'withdrawn', name: '', withdrawnAt: at, forgottenAt: at };
    expect(await storedGroup('registration')).toMatchObject(withdrawn);
    const key = coordinatorKey(regionId, groupId(1), coordinatorId(1), 'registration');
    expect(await table.get(key)).toBeUndefined();
  });

  it.each(['submitted', 'active'] as const)(
    'that is %s gets the version that it ended with, so that no two states have the same one',
    async (status) => {
      store(status);

      await apply(entry('GroupForgotten', { version: 9 }));

      const partition = status === 'submitted' ? 'registration' : 'group';
      expect((await storedGroup(partition)).version).toBe(9);
    },
  );

  it('loses only the coordinator who was removed', async () => {
    store('active');
    await storeSecond();

    expect(await apply(entry('CoordinatorRemoved', { coordinatorId: coordinatorId(2) }))).toBe(
      true,
    );

    const people = await table.query(`GROUP#${regionId}#${groupId(1)}`, 'COORDINATOR#');
    expect(people.map(({ id }) => id)).toEqual([coordinatorId(1)]);
    expect((await storedGroup()).status).toBe('active');
  });

  it('has the first coordinator to whom it was handed over, and no open nomination', async () => {
    store('active');
    await storeSecond();
    put(nominationItem(regionId, nomination()));
    const handedOver = entry('CoordinatorHandedOver', {
      coordinatorId: coordinatorId(2),
      fromCoordinatorId: coordinatorId(1),
    });

    expect(await apply(handedOver)).toBe(true);
    expect(await apply(handedOver)).toBe(false);

    const people = await table.query(`GROUP#${regionId}#${groupId(1)}`, 'COORDINATOR#');
    expect(people.map(({ role }) => role)).toEqual(['second', 'first']);
    expect(items.all().filter(({ SK }) => SK === 'NOMINATION')).toEqual([]);
  });

  it('loses a nomination that was taken back or refused, but not a later one', async () => {
    store('active');
    put(nominationItem(regionId, nomination()));

    expect(await apply(nominationEnded(coordinatorId(9)))).toBe(false);
    expect(await apply(nominationEnded(nomination().id))).toBe(true);

    expect(items.all().filter(({ SK }) => SK === 'NOMINATION')).toEqual([]);
  });

  it('loses an invitation that was withdrawn or refused, with the address', async () => {
    store('active');
    const open = invitation(1);
    put(coordinatorInvitationItem(regionId, open));

    expect(await apply(entry('CoordinatorInvitationEnded', { invitationId: open.id }))).toBe(true);
    expect(await apply(entry('CoordinatorInvitationEnded', { invitationId: open.id }))).toBe(false);

    expect(JSON.stringify(items.all())).not.toContain(open.email);
  });
});

const consentOf = async (partition: 'group' | 'registration' = 'group') => {
  const item = await table.get(coordinatorKey(regionId, groupId(1), coordinatorId(1), partition));
  return item && parseCoordinator(item).consents;
};

describe('A restored coordinator', () => {
  const withdrawal = entry('ConsentWithdrawn', { coordinatorId: coordinatorId(1) });

  it('who was erased is not asked to confirm a registration that the restore made unconfirmed again', async () => {
    store('submitted');

    expect(await apply(entry('CoordinatorRemoved', { coordinatorId: coordinatorId(1) }))).toBe(
      true,
    );

    expect(await storedGroup('registration')).toMatchObject({ status: 'expired', name: '' });
    expect(await consentOf('registration')).toBeUndefined();
  });

  it.each([
    ['active', 'group'],
    ['submitted', 'registration'],
  ] as const)(
    'of a group that is %s no longer shares contact details',
    async (status, partition) => {
      store(status);

      expect(await apply(withdrawal)).toBe(true);

      const consents = await consentOf(partition);
      expect(consents).toMatchObject({ sharedBefore: { withdrawnAt: at } });
      expect(consents?.shareContact).toBeUndefined();
    },
  );

  it('keeps a consent that was given after the withdrawal', async () => {
    store('active');
    const group = await storedGroup();
    const { consents } = coordinatorOf(group);
    const shareContact = { givenAt: later({ days: 400 }).toISOString(), textVersion: '2027-01' };
    put(
      coordinatorItem(regionId, coordinatorOf(group, { consents: { ...consents, shareContact } })),
    );

    expect(await apply(withdrawal)).toBe(false);

    expect((await consentOf())?.shareContact).toEqual(shareContact);
  });
});

describe('A restored join request', () => {
  it.each(['submitted', 'open', 'accepted', 'lapsed', 'ended'] as const)(
    'that is %s is removed if it was removed',
    async (status) => {
      put(joinItem(regionId, joinThatIs(status)));

      expect(await apply(entry('JoinRemoved'))).toBe(true);

      expect(await table.get(joinKey(regionId, joinRequestId(1)))).toBeUndefined();
    },
  );

  it.each([
    ['open', 'JoinEnded', 'ended'],
    ['open', 'JoinLapsed', 'lapsed'],
    ['submitted', 'JoinEnded', 'ended'],
    ['submitted', 'JoinLapsed', 'lapsed'],
  ] as const)('that is %s again ends as it did after %s', async (restored, name, status) => {
    put(joinItem(regionId, joinThatIs(restored)));

    expect(await apply(entry(name))).toBe(true);

    const item = await table.get(joinKey(regionId, joinRequestId(1)));
    expect(item && parseJoin(item).status).toBe(status);
    expect(await apply(entry(name))).toBe(false);
  });

  it.each(['accepted', 'full', 'elsewhere', 'expired'] as const)(
    'that is %s does not end once more',
    async (status) => {
      put(joinItem(regionId, joinThatIs(status)));

      expect(await apply(entry('JoinEnded'))).toBe(false);
    },
  );
});

it('A restored starter is removed if the starter was removed', async () => {
  put(starterItem(regionId, sampleStarter()));

  expect(await apply(entry('StarterRemoved'))).toBe(true);

  expect(await table.get(starterKey(regionId, starterId(1)))).toBeUndefined();
});

describe('A mailbox on a restored desk', () => {
  const [mailbox] = exampleDesk(regionId).mailboxes;
  const mailboxId = mailbox?.id ?? '';
  const key = mailboxKey(regionId, mailboxId);

  it('goes if a later desk was without it', async () => {
    expect(await apply(entry('MailboxEnded', { mailboxId, deskVersion: 2 }))).toBe(true);
    expect(await table.get(key)).toBeUndefined();
  });

  it('stays if the desk is later than the one that was without it', async () => {
    expect(await apply(entry('MailboxEnded', { mailboxId, deskVersion: 1 }))).toBe(false);
    expect(await table.get(key)).toBeDefined();
  });
});

describe('An officer in a restored table', () => {
  const officerId = eventsByName.OfficerEnded.example.officerId;
  it('is ended as the officer was', async () => {
    await storeOfficer(officerId);

    expect(await apply(entry('OfficerEnded'))).toBe(true);

    const officers = dynamoOfficers(table, stampAt(), sha256);
    expect(await officers.find(officerId)).toMatchObject({ endedAt: at });
  });

  it('loses the passkeys that were removed, and keeps the others', async () => {
    await storeOfficer(officerId);
    await storePasskeys(eventsByName.PasskeyRemoved.example);

    expect(await apply(entry('PasskeyRemoved'))).toBe(true);

    const { list } = await dynamoPasskeys(table, stampAt()).ofOfficer(officerId);
    expect(list.map(({ id }) => id)).toEqual(['01kam0000000000000000000k2']);
  });

  it('goes, with the identity, sessions and passkeys, if the officer was removed', async () => {
    await storeOfficer(officerId);
    await storePasskeys(eventsByName.PasskeyRemoved.example);

    expect(await apply(entry('OfficerRemoved'))).toBe(true);

    const left = items.all().filter((item) => JSON.stringify(item).includes(officerId));
    const names = left.map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(new Set(names)).toEqual(new Set(['OfficerAdmitted', 'OfficerRemoved', 'PasskeyAdded']));
  });
});

describe('A note that was removed after the backup was made', () => {
  it('loses its text again', async () => {
    store('active');
    storeNote();

    expect(await apply(entry('NoteRemoved'))).toBe(true);

    expect(JSON.stringify(items.all())).not.toContain('Gebeld');
  });
});

describe.each(endingNames)('%s', (name) => {
  const own: Partial<Record<EndingName, object>> = {
    MailboxEnded: { mailboxId: 'wijkagent-dongen', deskVersion: 2 },
    CoordinatorRemoved: { coordinatorId: coordinatorId(1) },
    CoordinatorHandedOver: {
      coordinatorId: coordinatorId(2),
      fromCoordinatorId: coordinatorId(1),
    },
  };
  const changes = own[name] ?? {};
  beforeEach(async () => {
    await storeOfficer(eventsByName.OfficerEnded.example.officerId);
    await storeInvitation(eventsByName.OfficerInvitationWithdrawn.example.officerId);
    await storePasskeys(eventsByName.PasskeyRemoved.example);
    const { invitationId } = eventsByName.CoordinatorInvitationEnded.example;
    put(coordinatorInvitationItem(regionId, invitation(1, { id: invitationId })));
    const { nominationId } = eventsByName.SuccessorNominationEnded.example;
    put(nominationItem(regionId, nomination({ id: nominationId })));
    const isWaiting = ['GroupRejected', 'RegistrationLapsed', 'RegistrationWithdrawn'].includes(
      name,
    );
    store(isWaiting ? 'pending' : name === 'RegistrationExpired' ? 'submitted' : 'active');
    if (name === 'CoordinatorHandedOver') await storeSecond();
    storeNote();
    put(joinItem(regionId, joinThatIs('open')));
    put(starterItem(regionId, sampleStarter()));
  });

  it('is applied once, and a second time changes nothing', async () => {
    const erasure = entry(name, changes);

    expect(await apply(erasure)).toBe(true);
    const after = structuredClone(items.all());

    expect(await apply(erasure)).toBe(false);
    expect(items.all()).toEqual(after);
  });

  it('is stored with its own id and time, as an event that is not published again', async () => {
    const erasure = entry(name, changes);
    await apply(erasure);

    const stored = items.all().filter(({ id }) => id === erasure.id);

    expect(stored).toMatchObject([{ name, time: at, data: erasure.event.data }]);
    expect(stored.filter((item) => pendingIndex.partition in item)).toEqual([]);
  });

  it('about somebody whom the table does not know changes nothing', async () => {
    const before = structuredClone(items.all());
    const other = { groupId: groupId(7), joinRequestId: joinRequestId(7), starterId: starterId(7) };
    const known = Object.keys(eventsByName[name].example);
    const ids = Object.fromEntries(Object.entries(other).filter(([key]) => known.includes(key)));
    const desk =
      name === 'MailboxEnded'
        ? { mailboxId: 'niemand', deskVersion: 9 }
        : name.startsWith('Officer') || ['StandInEnded', 'PasskeyRemoved'].includes(name)
          ? { officerId: 'niemand' }
          : {};

    expect(await apply(entry(name, { ...ids, ...desk }))).toBe(false);
    expect(items.all()).toEqual(before);
  });
});

describe('The endings that are not in a restored table', () => {
  const forgotten = [entry('GroupClosed'), { ...entry('GroupForgotten'), id: eventId(8) }];

  it.each([
    ['active', 2],
    ['submitted', 1],
  ] as const)(
    'are counted as applied only if they change something after the ones before: a group that is %s',
    async (status, changes) => {
      store(status);
      const counted: number[] = [];
      expect(await unapplied(table, forgotten)).toHaveLength(2);

      const applied = await applyErasures(table, forgotten, (count) => counted.push(count));

      expect(applied).toBe(changes);
      expect(counted).toEqual([1, 2].slice(0, changes));
      expect(outcomeOf(2, applied)).toBe(
        `Of these 2 endings, ${changes} were applied; the other ${2 - changes} needed no change of their own after that.`,
      );
      expect(await unapplied(table, forgotten)).toEqual([]);
    },
  );
});

it('The key of a stored ending is that of its event', async () => {
  store('active');
  await apply(entry('GroupClosed'));

  expect(await table.get(eventKey('group', regionId, groupId(1), eventId(9)))).toBeDefined();
});
