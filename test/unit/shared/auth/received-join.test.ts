import { describe, expect, it } from 'vitest';
import { receivedJoin } from '../../../../shared/auth/received-join.ts';
import { CredentialRefused } from '../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../shared/domain/groups/group.ts';
import { JoinRequestNotFound } from '../../../../shared/domain/joining/join-request.ts';
import { coordinatorId, groupId, groupThatIs } from '../../../support/builders.ts';
import { joiningScene, reference, theGroup } from '../../../support/joining-scene.ts';
import { joinRequestId, joinThatIs } from '../../../support/samples/sample-join.ts';

const id = joinRequestId(1);
const scene = () => {
  const given = joiningScene();
  given.joins.add(joinThatIs('open'));
  return given;
};

describe('A join request', () => {
  it('is found by each coordinator of its group, with the group and all its coordinators', async () => {
    const found = await receivedJoin(scene(), id, 'coordinator 2');

    expect(found).toMatchObject({
      request: joinThatIs('open'),
      group: { id: theGroup.id, reference },
      coordinatorId: coordinatorId(2),
    });
    expect(found.coordinators.map((coordinator) => coordinator.id)).toEqual([
      coordinatorId(1),
      coordinatorId(2),
    ]);
  });

  it('is refused to a former coordinator', async () => {
    await expect(receivedJoin(scene(), id, 'coordinator 9')).rejects.toMatchObject({
      problem: 'foreign',
    });
  });

  it('is refused with a manage token or without a token', async () => {
    await expect(receivedJoin(scene(), id, 'manage 1')).rejects.toBeInstanceOf(CredentialRefused);
    await expect(receivedJoin(scene(), id, undefined)).rejects.toMatchObject({
      problem: 'missing',
    });
  });

  it('is not found when it was removed', async () => {
    await expect(receivedJoin(joiningScene(), id, 'coordinator 1')).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
  });

  it.each([
    ['that does not exist', groupId(4)],
    ['that was never confirmed', groupId(3)],
  ])('is not found for a group %s', async (_what, stored) => {
    const given = joiningScene();
    given.groups.add(groupThatIs('submitted', { id: stored }));
    given.joins.add(joinThatIs('open', { groupId: groupId(3) }));

    await expect(receivedJoin(given, id, 'coordinator 1')).rejects.toBeInstanceOf(GroupNotFound);
  });
});
