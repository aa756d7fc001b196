import { beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../shared/domain/errors.ts';
import {
  acceptInvitation,
  inviteCoordinator,
} from '../../../../shared/domain/groups/coordinator-invitation.ts';
import { close } from '../../../../shared/domain/groups/group-life.ts';
import { removeCoordinator } from '../../../../shared/domain/groups/own-details.ts';
import { forgetNow } from '../../../../shared/domain/groups/retention.ts';
import { FirstMailStopped } from '../../../../shared/domain/platform/first-mail-stopped.ts';
import type { Group } from '../../../../shared/domain/groups/group.ts';
import { dynamoContacts } from '../../../../shared/store/groups/dynamo-contacts.ts';
import { dynamoCoordinatorInvitations } from '../../../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { coordinatorItem, groupItem } from '../../../../shared/store/groups/group-items.ts';
import { mailSwitchKey } from '../../../../shared/store/keys.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../support/builders.ts';
import { stampAt } from '../../../support/engine.ts';
import { idempotencyKey } from '../../../support/group-story.ts';
import { invitationId } from '../../../support/other-coordinators-scene.ts';
import { findableAs } from '../../../support/plain-digester.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';
import { uncounted } from '../../../support/uncounted.ts';

const regionId = 'langstraat';
const group = groupThatIs('active');
const first = coordinatorOf(group);
let memory: TableInMemory;
/** Runs once, just before the next transaction. */
let interruption: (() => Promise<unknown>) | undefined;
let stored: Awaited<ReturnType<typeof given>>;

beforeEach(async () => {
  memory = new TableInMemory(async (kind, request) => {
    const interrupting = kind === 'transaction' ? interruption : undefined;
    if (interrupting) interruption = undefined;
    await interrupting?.();
    return request();
  });
  stored = await given();
});

async function given() {
  const table = tableOfRegion(memory.table, regionId);
  const items = [groupItem(regionId, group), coordinatorItem(regionId, first)];
  await table.transact(items.map((Item) => ({ Put: { TableName: table.name, Item } })));
  const stamp = stampAt();
  return {
    table,
    groups: dynamoGroups(table, stamp),
    coordinators: dynamoCoordinators(table, stamp),
    contacts: dynamoContacts(table),
    invitations: dynamoCoordinatorInvitations(table, stamp),
  };
}

const email = (number: number) => `genodigde${number}@post.example`;
const invited = (number: number) =>
  inviteCoordinator(
    group,
    { coordinators: [], invitations: [], nomination: undefined },
    email(number),
    { id: invitationId(number), by: first, successor: false, now },
  );
const invite = (number: number, version: number, admission = uncounted) =>
  stored.invitations.invite(
    group,
    { version, nomination: undefined },
    invited(number),
    idempotencyKey(number),
    admission,
  );
async function accept(number: number): Promise<void> {
  const { invitation } = invited(number);
  const details = { name: 'Test Genodigde', phone: '+31612345670', shareContact: false };
  const context = { coordinatorId: coordinatorId(number + 1), termsVersion: '2026-11', now };
  const joined = acceptInvitation(group, [first], invitation, details, context);
  const coordinator = await findableAs(joined.coordinator);
  await stored.invitations.accept(group, invitation, { ...joined, coordinator });
}
const forget = (closed: Group = close(group, now).group) =>
  stored.groups.saveAndForget(group, forgetNow(closed, now));
const itemsNaming = (text: string) =>
  memory.all().filter((item) => JSON.stringify(item).includes(text));

describe('An invitation to become a coordinator', () => {
  it('is removed by the table after seven days', async () => {
    await invite(1, 0);

    const [item] = itemsNaming(email(1));
    expect(item?.['expiresAt']).toBe(Math.floor(later({ days: 7 }).getTime() / 1000));
    expect(await stored.invitations.find(group.id, invitationId(1))).toEqual(invited(1).invitation);
  });

  it('is refused if somebody else was invited since the invitations were read', async () => {
    await invite(1, 0);

    await expect(invite(2, 0)).rejects.toBeInstanceOf(ConcurrentChange);
    expect(itemsNaming(email(2))).toEqual([]);
  });

  it('is stored once per idempotency key', async () => {
    expect(await invite(1, 0)).toEqual(await invite(1, 1));

    expect((await stored.invitations.of(group.id)).version).toBe(1);
  });

  it('is not stored while mail to unconfirmed addresses is stopped', async () => {
    const { table } = stored;
    const Item = mailSwitchKey(regionId, 'first');
    await table.transact([{ Put: { TableName: table.name, Item: { ...Item } } }]);

    await expect(invite(1, 0, { counted: [], unconfirmed: true })).rejects.toBeInstanceOf(
      FirstMailStopped,
    );
  });

  it('is not stored for a group that has been forgotten', async () => {
    await forget();

    await expect(invite(1, 0)).rejects.toBeInstanceOf(ConcurrentChange);
    expect(itemsNaming(email(1))).toEqual([]);
  });

  it('becomes a coordinator who can be found, and leaves nothing else behind', async () => {
    await invite(1, 0);

    await accept(1);

    const coordinator = await stored.coordinators.find(group.id, coordinatorId(2));
    expect(coordinator).toMatchObject({ email: email(1), role: 'second' });
    expect(await stored.contacts.find(coordinator?.digests?.phone ?? '')).toEqual([
      { groupId: groupId(1), coordinatorId: coordinatorId(2) },
    ]);
    expect((await stored.invitations.of(group.id)).invitations).toEqual([]);
    await expect(accept(1)).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('is removed with its group, and its address with it', async () => {
    await invite(1, 0);

    await forget();

    expect(itemsNaming(email(1))).toEqual([]);
    expect(await stored.invitations.of(group.id)).toEqual({ invitations: [], version: 0 });
  });

  it.each(['invited', 'accepted'] as const)(
    'that is %s while its group is forgotten makes forgetting fail, so that it is tried again',
    async (what) => {
      await invite(1, 0);
      interruption = () => (what === 'invited' ? invite(2, 1) : accept(1));

      await expect(forget()).rejects.toBeInstanceOf(ConcurrentChange);
      await forget();

      expect(itemsNaming(email(1))).toEqual([]);
      expect(itemsNaming(email(2))).toEqual([]);
    },
  );
});

it('Of a coordinator whom another one removed, only the name and address remain, for a week', async () => {
  await invite(1, 0);
  await accept(1);
  const removed = await stored.coordinators.find(group.id, coordinatorId(2));
  if (!removed) throw new Error('nobody accepted');

  await stored.coordinators.remove(
    removed,
    removeCoordinator(group, first, removed),
    'for-a-letter',
  );

  const [left, ...others] = itemsNaming(email(1));
  expect(others).toEqual([]);
  expect(left?.['expiresAt']).toBe(Math.floor(later({ days: 7 }).getTime() / 1000));
  expect(JSON.stringify(left)).not.toContain(removed.phone);
  expect(await stored.coordinators.removed(group.id, removed.id)).toEqual({
    id: removed.id,
    groupId: group.id,
    name: removed.name,
    email: removed.email,
  });
});
