import { describe, expect, it } from 'vitest';
import { changeGroup } from '../../../../../functions/coordinators/change-group/change-group.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  IdempotencyKeyReused,
} from '../../../../../shared/domain/errors.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { FakeActs } from '../../../../support/fakes/fake-acts.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { idempotencyKey } from '../../../../support/group-story.ts';

const group = groupThatIs('active');
const { reference = '', version } = group;
const request = idempotencyKey(1);
const body = { version, participants: 12, briefing: 'requested' } as const;

function given() {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const grant = { subjectId: group.id, version, coordinatorId: coordinatorId(1) };
  const authority = new FakeAuthority()
    .grantCoordinator('token', { ...grant, purpose: 'manage' })
    .grantCoordinator('former', { ...grant, purpose: 'manage', coordinatorId: coordinatorId(9) })
    .grantCoordinator('answer', { ...grant, purpose: 'answer' });
  return { groups, acts: new FakeActs(groups, new FakeJoining()), authority, clock: () => now };
}

describe('A coordinator', () => {
  it('changes facts about their own group', async () => {
    const needs = given();

    const changed = await changeGroup(needs, reference, 'token', { body, request });

    expect(changed).toEqual({ reference, status: 'active' });
    expect(await needs.groups.find(groupId(1))).toMatchObject({
      participants: 12,
      briefing: 'requested',
      version: version + 1,
    });
    expect(needs.groups.events).toMatchObject([
      { name: 'GroupChanged', data: { coordinatorId: coordinatorId(1) } },
    ]);
  });

  it('gets the same response to a repeated request, which changes nothing', async () => {
    const needs = given();

    const first = await changeGroup(needs, reference, 'token', { body, request });
    const second = await changeGroup(needs, reference, 'token', { body, request });

    expect(second).toEqual(first);
    expect(needs.groups.events).toHaveLength(1);
  });

  it('cannot use a key for a second change', async () => {
    const needs = given();
    await changeGroup(needs, reference, 'token', { body, request });

    const other = { body, request: { ...request, body: 'another' } };

    await expect(changeGroup(needs, reference, 'token', other)).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });

  it('does not overwrite what somebody else changed', async () => {
    const needs = given();
    await changeGroup(needs, reference, 'token', { body, request });

    const second = changeGroup(needs, reference, 'token', {
      body: { version, participants: 99 },
      request: idempotencyKey(2),
    });

    await expect(second).rejects.toThrow(ConcurrentChange);
    expect(await needs.groups.find(groupId(1))).toMatchObject({ participants: 12 });
  });

  it.each([
    ['without a token', reference, undefined],
    ['with a token for something else', reference, 'answer'],
    ['after having left the group', reference, 'former'],
    ['of a group that does not exist', 'LS-00000', 'token'],
  ])('can change nothing %s', async (_what, wanted, credential) => {
    const needs = given();

    await expect(changeGroup(needs, wanted, credential, { body, request })).rejects.toThrow(
      CredentialRefused,
    );
    expect(needs.groups.events).toEqual([]);
  });
});
