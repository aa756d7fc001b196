import { describe, expect, it } from 'vitest';
import { ownGroup } from '../../../../shared/auth/own-group.ts';
import { coordinatorId, coordinatorOf, groupId, groupThatIs } from '../../../support/builders.ts';
import { FakeAuthority } from '../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';

describe('A group is managed', () => {
  const group = groupThatIs('active');
  const groups = new FakeGroups().has(group, coordinatorOf(group));
  const grant = { subjectId: group.id, purpose: 'manage', version: 3 } as const;

  it('by each of its coordinators', async () => {
    const first = coordinatorOf(group);
    const shared = new FakeGroups().has(
      group,
      first,
      coordinatorOf(group, { id: coordinatorId(2), role: 'second' }),
    );
    const second = new FakeAuthority().letsCoordinator('link', {
      ...grant,
      coordinatorId: coordinatorId(2),
    });

    expect(await ownGroup({ groups: shared, authority: second }, 'LS-7KQ4M', 'link')).toEqual(
      group,
    );
  });

  it('by its coordinator', async () => {
    const own = new FakeAuthority().letsCoordinator('link', {
      ...grant,
      coordinatorId: coordinatorId(1),
    });

    expect(await ownGroup({ groups, authority: own }, 'LS-7KQ4M', 'link')).toEqual(group);
  });

  it('not by a coordinator who is no longer with it', async () => {
    const former = new FakeAuthority().letsCoordinator('link', {
      ...grant,
      coordinatorId: coordinatorId(9),
    });

    await expect(ownGroup({ groups, authority: former }, 'LS-7KQ4M', 'link')).rejects.toMatchObject(
      { problem: 'foreign' },
    );
  });

  it('not with a link to another group', async () => {
    const foreign = new FakeAuthority().letsCoordinator('link', {
      ...grant,
      subjectId: groupId(2),
      coordinatorId: coordinatorId(2),
    });

    await expect(
      ownGroup({ groups, authority: foreign }, 'LS-7KQ4M', 'link'),
    ).rejects.toMatchObject({ problem: 'foreign' });
  });

  it.each([
    ['without a link', undefined, 'missing'],
    ['with a damaged link', 'never-handed-out', 'damaged'],
    ['with the link to another group', 'link', 'foreign'],
  ])(
    'not %s, and who tries is not told whether the group exists',
    async (_what, credential, problem) => {
      const other = new FakeAuthority().letsCoordinator('link', {
        ...grant,
        subjectId: groupId(2),
        coordinatorId: coordinatorId(2),
      });

      for (const reference of ['LS-7KQ4M', 'LS-00000']) {
        await expect(
          ownGroup({ groups, authority: other }, reference, credential),
        ).rejects.toMatchObject({ problem });
      }
    },
  );

  it('not when there is none, even if the link were accepted for it', async () => {
    const gullible = { coordinator: async () => ({ coordinatorId: coordinatorId(1), version: 1 }) };

    await expect(
      ownGroup({ groups, authority: gullible }, 'LS-00000', 'link'),
    ).rejects.toMatchObject({ name: 'CredentialRefused', problem: 'foreign' });
  });
});
