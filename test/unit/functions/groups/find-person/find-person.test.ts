import { beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from '../../../../../functions/groups/find-person/find-person.ts';
import { UnreadableItem } from '../../../../../shared/domain/errors.ts';
import type { SignedInOfficer } from '../../../../../shared/domain/desk/officer-session.ts';
import type { ViewingRecord } from '../../../../../shared/domain/desk/viewing-record.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group, GroupStatus } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  findPersonBody,
  findPersonResponse,
} from '../../../../../shared/requests/groups/find-person.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { FakeCoordinators } from '../../../../support/fakes/fake-coordinators.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { findableAs, plainDigester } from '../../../../support/plain-digester.ts';
import { officerOfWaalwijk, officerWith } from '../../../../support/signed-in-officer.ts';

const officer = officerWith();
const email = 'beheerder@vaart.example';

let groups: FakeGroups;
let stored: Coordinator[];
let written: ViewingRecord[];
let counted: unknown[];
let noted: string[];
let failing: Error | undefined;
beforeEach(() => {
  groups = new FakeGroups();
  [stored, written, counted, noted] = [[], [], [], []];
  failing = undefined;
});

/** Stores group `number` and its coordinator, who can then be found by address or number. */
async function add(
  number: number,
  status: GroupStatus,
  changes: Partial<Group> = {},
  own: Partial<Coordinator> = {},
): Promise<void> {
  const group = {
    ...groupThatIs(status),
    id: groupId(number),
    name: `Groep ${number}`,
    ...changes,
  };
  const coordinator = coordinatorOf(group, { id: coordinatorId(number), ...own });
  const findable = await findableAs(coordinator);
  groups.add(group, findable);
  stored.push(findable);
}

function search(contact: string, who: SignedInOfficer = officer, changes: object = {}) {
  const needs = {
    digester: plainDigester,
    contacts: {
      find: async (digest: string) =>
        stored
          .filter(({ digests }) => Object.values(digests ?? {}).includes(digest))
          .map((each) => ({ groupId: each.groupId, coordinatorId: each.id })),
    },
    coordinators: new FakeCoordinators(groups),
    registrations: new FakeRegistrations(groups),
    viewings: {
      write: async (records: readonly ViewingRecord[], counting?: object) => {
        if (failing) throw failing;
        written.push(...records);
        counted.push(counting);
      },
    },
    newTraceId: () => '4bf92f3577b34da6a3ce929d0e0e4736',
    region: langstraat,
    clock: () => now,
    log: { warn: (message: string) => noted.push(message) },
    ...changes,
  };
  const body = findPersonBody.parse({ contact, reason: 'reach' });
  return findPerson(needs, who, body, { note: (what) => noted.push(what) });
}

describe('An officer finds a person', () => {
  it.each(['Beheerder+app@Vaart.example', '06 - 12 34 56 78', '+31 6 12345678'])(
    'by %s, after a record of who was found, when and why, and gets no contact details',
    async (contact) => {
      await add(1, 'active');
      await add(2, 'active', {}, { email: 'ander@vaart.example', phone: '+31687654321' });

      const found = await search(contact);

      expect(findPersonResponse.parse(found)).toEqual(found);
      expect(found.groups).toMatchObject([
        { name: 'Groep 1', municipality: { name: 'Dongen' }, status: 'active', role: 'first' },
      ]);
      expect(JSON.stringify(found)).not.toMatch(/@|612345678|Test Beheerder/);
      expect(written).toMatchObject([
        {
          activity: 'coordinator-found',
          traceId: found.traceId,
          coordinatorId: coordinatorId(1),
          groupId: groupId(1),
          officerId: officer.id,
          reason: 'reach',
        },
      ]);
      expect(JSON.stringify(written)).not.toMatch(/@|612345678/);
      expect(counted).toMatchObject([{ counted: { cap: 'person-search', digest: officer.id } }]);
      expect(noted).toEqual(['person-searched']);
    },
  );

  it.each(['pending', 'asked', 'rejected', 'withdrawn', 'active', 'closed'] as const)(
    'whose group or registration is %s',
    async (status) => {
      await add(1, status);

      expect((await search(email)).groups).toMatchObject([{ status }]);
    },
  );

  it('with unconfirmed registrations apart, because anybody can type any address in them', async () => {
    await add(1, 'submitted', { reference: undefined });
    await add(2, 'active');
    await add(3, 'expired', { reference: undefined });

    const found = await search(email);

    expect(findPersonResponse.parse(found)).toEqual(found);
    expect(found.groups.map(({ name }) => name)).toEqual(['Groep 2']);
    expect(found.unconfirmed).toMatchObject([
      { name: 'Groep 1', status: 'submitted' },
      { name: 'Groep 3', status: 'expired' },
    ]);
    expect(written).toHaveLength(3);
  });

  it('with groups rather than unconfirmed registrations if not everything is shown', async () => {
    await add(51, 'submitted', { reference: undefined });
    for (let number = 1; number <= 50; number += 1) await add(number, 'active');

    const found = await search(email);

    expect(found).toMatchObject({ unconfirmed: [], more: true });
    expect(found.groups).toHaveLength(50);
  });

  it('with at most fifty groups, and hears that there are more', async () => {
    for (let number = 1; number <= 51; number += 1) await add(number, 'active');

    const found = await search(email);

    expect(found).toMatchObject({ more: true });
    expect(found.groups).toHaveLength(50);
    expect(written).toHaveLength(50);
  });

  it('but not by details that the coordinator had before', async () => {
    await add(1, 'active', {}, { email: 'nieuw@vaart.example' });
    stored = [await findableAs(coordinatorOf({ id: groupId(1) }))];

    expect((await search(email)).groups).toEqual([]);
  });

  it('while another group of that person cannot be read', async () => {
    await add(1, 'active');
    await add(2, 'active');
    const readable = new FakeRegistrations(groups);
    const find = async (id: string) => {
      if (id === groupId(1)) throw new UnreadableItem(id);
      return readable.find(id);
    };

    const found = await search(email, officer, { registrations: { find } });

    expect(found.groups).toMatchObject([{ name: 'Groep 2' }]);
    expect(noted).toContain('a group of a person whom an officer searched for cannot be read');
  });
});

describe('An officer finds nobody', () => {
  it('outside the own municipalities, as if the person did not exist, and that is recorded', async () => {
    await add(1, 'active');

    const elsewhere = await search(email, officerOfWaalwijk);
    const nowhere = await search('niemand@vaart.example', officerOfWaalwijk);

    expect(elsewhere).toEqual(nowhere);
    expect(elsewhere).toMatchObject({ groups: [], more: false });
    expect(written).toMatchObject([
      { activity: 'search-without-result', officerId: officerOfWaalwijk.id, reason: 'reach' },
      { activity: 'search-without-result', officerId: officerOfWaalwijk.id, reason: 'reach' },
    ]);
    expect(noted).toEqual(['person-searched', 'person-searched']);
  });

  it('and is shown nothing if the record could not be written', async () => {
    await add(1, 'active');
    failing = new Error('the table is not reachable');

    await expect(search(email)).rejects.toThrow('the table is not reachable');
  });
});

describe('A search is refused', () => {
  it.each([
    ['for part of an address', 'beheerder@', 'Vul het e-mailadres in zoals: naam@adres.example.'],
    ['for part of a number', '0612', 'Vul een geldig telefoonnummer in, zoals: 06 12345678.'],
    ['for a name', 'Test Beheerder', 'Vul een geldig telefoonnummer in, zoals: 06 12345678.'],
    ['for nothing', '', 'Vul het e-mailadres of telefoonnummer in.'],
  ])('%s', (_what, contact, message) => {
    const { error } = findPersonBody.safeParse({ contact, reason: 'reach' });

    expect(error?.issues).toMatchObject([{ path: ['contact'], message }]);
  });
});
