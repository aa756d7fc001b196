import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildContacts } from '../../../../operate/contacts/rebuild-contacts.ts';
import { contactDigester, findable } from '../../../../shared/auth/contact-digests.ts';
import { keyedFingerprint } from '../../../../shared/auth/fingerprint.ts';
import { confirm } from '../../../../shared/domain/groups/registration.ts';
import { takeDueStep } from '../../../../shared/domain/groups/retention.ts';
import { dynamoContacts } from '../../../../shared/store/groups/dynamo-contacts.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../../shared/store/groups/dynamo-registrations.ts';
import { coordinatorKey, partitions } from '../../../../shared/store/keys.ts';
import { coordinatorId, groupId, later } from '../../../support/builders.ts';
import { stampAt } from '../../../support/engine.ts';
import { idempotencyKey, newRegistration, storyOf } from '../../../support/group-story.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';
import { uncounted } from '../../../support/uncounted.ts';

const stamp = stampAt();
const key = 'a key of more than thirty-two bytes for the digests';
const digester = contactDigester(
  'langstraat',
  keyedFingerprint(async () => key),
);
const registered = newRegistration(1);
const { email, phone } = registered.coordinator;

let memory: TableInMemory;
beforeEach(() => {
  memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
});

/** Stores a registration with this number; all have the same address and phone number. */
async function register(number = 1) {
  const { table } = memory;
  const registrations = dynamoRegistrations(table, stamp);
  const { coordinator, ...registration } = newRegistration(number);
  const change = {
    ...registration,
    coordinator: await findable({ ...coordinator, email, phone }, digester),
  };
  await registrations.register(change, idempotencyKey(number), uncounted);
  return { registrations, ...change };
}
const found = async (digest: Promise<string>) => dynamoContacts(memory.table).find(await digest);
const contacts = () => memory.all().filter(({ PK }) => String(PK).startsWith(partitions.contact));
const one = [{ groupId: groupId(1), coordinatorId: coordinatorId(1) }];

describe('A coordinator is found by address and by number', () => {
  it('from the registration on, and still once it is confirmed', async () => {
    const { registrations, group } = await register();

    expect(await found(digester.mailbox(email.toUpperCase()))).toEqual(one);
    expect(await found(digester.phone(phone))).toEqual(one);

    await registrations.confirm(group, confirm(group, 'LS-00001', later({})), uncounted);
    expect(await found(digester.mailbox(email))).toEqual(one);
    const [coordinator] = await dynamoGroups(memory.table, stamp).coordinators(groupId(1));
    expect(coordinator?.digests).toEqual({
      mailbox: await digester.mailbox(email),
      phone: await digester.phone(phone),
    });
  });

  it('with the newest registration first', async () => {
    for (const number of [2, 1, 3]) await register(number);

    expect((await found(digester.mailbox(email))).map((each) => each.groupId)).toEqual(
      [3, 2, 1].map(groupId),
    );
  });

  it('by the new number only, once it is corrected', async () => {
    const { registrations, group, coordinator } = await register();
    const corrected = await findable({ ...coordinator, phone: '+31687654321' }, digester);

    await registrations.correct(
      { group, coordinator },
      { group: { ...group, version: 2 }, coordinator: corrected, event: registered.event },
    );

    expect(await found(digester.phone(phone))).toEqual([]);
    expect(await found(digester.phone('+31687654321'))).toEqual(one);
    expect(await found(digester.mailbox(email))).toEqual(one);
  });

  it('by a digest that holds neither, and that nobody can make without the key or for another region', async () => {
    await register();

    expect(JSON.stringify(contacts())).not.toMatch(/@|612345678/);
    const other = keyedFingerprint(async () => key.toUpperCase());
    expect(await found(contactDigester('langstraat', other).phone(phone))).toEqual([]);
    const own = keyedFingerprint(async () => key);
    expect(await contactDigester('bel', own).phone(phone)).not.toBe(await digester.phone(phone));
  });
});

describe('A coordinator is found no more', () => {
  it('once a registration that nobody confirmed has expired', async () => {
    const { registrations, group } = await register();

    await registrations.saveAndForget(group, takeDueStep(group, later({ days: 9 })));

    expect(contacts()).toEqual([]);
  });

  it('once removed from a group that goes on', async () => {
    const { registrations, group } = await register();
    await registrations.confirm(group, confirm(group, 'LS-00001', later({})), uncounted);

    await dynamoCoordinators(memory.table, stamp).remove(registered.coordinator, {
      name: 'CoordinatorRemoved',
      data: { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: 'GM0766' },
    });

    expect(contacts()).toEqual([]);
  });
});

const rebuild = (check: boolean) =>
  rebuildContacts(memory.table, digester, {
    check,
    readItems: async function* () {
      yield* memory.all();
    },
  });

describe('Rebuilding the digests', () => {
  it('finds nothing wrong after ordinary use', async () => {
    await register();
    const { registrations } = { registrations: dynamoRegistrations(memory.table, stamp) };
    await registrations.register(
      {
        ...newRegistration(2),
        coordinator: await findable(newRegistration(2).coordinator, digester),
      },
      idempotencyKey(2),
      uncounted,
    );

    expect(await rebuild(true)).toEqual({ coordinators: 2, wrong: 0 });
  });

  it('adds what is missing, replaces what another key made, and removes what belongs to nobody', async () => {
    const { table } = memory;
    // The digests that the story stores were not made with this key.
    const groups = dynamoGroups(table, stamp);
    const story = storyOf({ groups, registrations: dynamoRegistrations(table, stamp) });
    await story.activate(1);
    await story.register(2);
    const { PK, SK } = coordinatorKey('langstraat', groupId(2), coordinatorId(2), 'registration');
    await table.transact([{ Delete: { TableName: table.name, Key: { PK, SK } } }]);

    // Both digests of the second coordinator belong to nobody, and those of the first were not made with this key.
    expect(await rebuild(true)).toEqual({ coordinators: 1, wrong: 3 });
    expect(await found(digester.phone(phone))).toEqual([]);
    await rebuild(false);

    expect(await rebuild(true)).toEqual({ coordinators: 1, wrong: 0 });
    expect(await found(digester.phone(phone))).toEqual(one);
    expect(contacts()).toHaveLength(2);
  });
});
