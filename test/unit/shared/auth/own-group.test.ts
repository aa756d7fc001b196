import { describe, expect, it } from 'vitest';
import { ownGroup } from '../../../../shared/auth/own-group.ts';
import { coordinatorId, coordinatorOf, groupId, groupThatIs } from '../../../support/builders.ts';
import { FakeAuthority } from '../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';

describe('A group can be managed', () => {
  const group = groupThatIs('active');
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const grant = { subjectId: group.id, purpose: 'manage', version: 3 } as const;

  it('by each of its coordinators', async () => {
    const first = coordinatorOf(group);
    const shared = new FakeGroups().add(
      group,
      first,
      coordinatorOf(group, { id: coordinatorId(2), role: 'second' }),
    );
    const second = new FakeAuthority().grantCoordinator('token', {
      ...grant,
      coordinatorId: coordinatorId(2),
    });

    expect(await ownGroup({ groups: shared, authority: second }, 'LS-7KQ4M', 'token')).toEqual(
      group,
    );
  });

  it('by its coordinator', async () => {
    const own = new FakeAuthority().grantCoordinator('token', {
      ...grant,
      coordinatorId: coordinatorId(1),
    });

    expect(await ownGroup({ groups, authority: own }, 'LS-7KQ4M', 'token')).toEqual(group);
  });

  it('but not by a former coordinator', async () => {
    const former = new FakeAuthority().grantCoordinator('token', {
      ...grant,
      coordinatorId: coordinatorId(9),
    });

    await expect(
      ownGroup({ groups, authority: former }, 'LS-7KQ4M', 'token'),
    ).rejects.toMatchObject({ problem: 'foreign' });
  });

  it('but not with a token for another group', async () => {
    const foreign = new FakeAuthority().grantCoordinator('token', {
      ...grant,
      subjectId: groupId(2),
      coordinatorId: coordinatorId(2),
    });

    await expect(
      ownGroup({ groups, authority: foreign }, 'LS-7KQ4M', 'token'),
    ).rejects.toMatchObject({ problem: 'foreign' });
  });

  it.each([
    ['without a token', undefined, 'missing'],
    ['with a damaged token', 'never-handed-out', 'damaged'],
    ['with a token for another group', 'token', 'foreign'],
  ])(
    'but not %s, and the refusal does not reveal whether the group exists',
    async (_what, credential, problem) => {
      const other = new FakeAuthority().grantCoordinator('token', {
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

  it('but not when it does not exist, even if the token were accepted', async () => {
    const acceptsEverything = {
      coordinator: async () => ({ coordinatorId: coordinatorId(1), version: 1 }),
    };

    await expect(
      ownGroup({ groups, authority: acceptsEverything }, 'LS-00000', 'token'),
    ).rejects.toMatchObject({ name: 'CredentialRefused', problem: 'foreign' });
  });
});
