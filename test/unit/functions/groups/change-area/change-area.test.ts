import { describe, expect, it } from 'vitest';
import { changeArea } from '../../../../../functions/groups/change-area/change-area.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  TransitionRefused,
} from '../../../../../shared/domain/errors.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  areas,
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
  rectangle,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

const seen = groupThatIs('active').version;
const widened = { polygon: rectangle(4.98, 51.64, 5, 51.66), streets: 'Vaartweg en Eind' };

function given(group: Group = groupThatIs('active')) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const grant = { subjectId: groupId(1), version: 3, coordinatorId: coordinatorId(1) };
  const authority = new FakeAuthority()
    .grantCoordinator('token', { ...grant, purpose: 'manage' })
    .grantCoordinator('answer', { ...grant, purpose: 'answer' });
  return { groups, authority, region: langstraat };
}

describe('A coordinator', () => {
  it('changes the area of an active group, with an event so that links are remeasured', async () => {
    const needs = given();

    const changed = await changeArea(needs, 'LS-7KQ4M', 'token', { area: widened, version: seen });

    expect(changed).toMatchObject({ area: widened, areaVersion: 4, version: 4 });
    expect(await needs.groups.find(groupId(1))).toEqual(changed);
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['GroupAreaChanged']);
  });

  it('does not overwrite what another coordinator draws at the same moment', async () => {
    const needs = given();
    const first = { ...widened, streets: 'Eerste' };
    needs.groups.beforeNextWrite(
      async () =>
        void (await changeArea(needs, 'LS-7KQ4M', 'token', { area: first, version: seen })),
    );

    const second = changeArea(needs, 'LS-7KQ4M', 'token', { area: widened, version: seen });

    await expect(second).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await needs.groups.find(groupId(1))).toMatchObject({ version: 4, area: first });
  });

  it('succeeds despite a conflict with a write that did not change the group', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(() => {
      throw new ConcurrentChange();
    });

    const changed = await changeArea(needs, 'LS-7KQ4M', 'token', { area: widened, version: seen });

    expect(changed.area).toEqual(widened);
  });

  it('cannot change the area of a group that closes at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () =>
      needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now)),
    );

    await expect(
      changeArea(needs, 'LS-7KQ4M', 'token', { area: widened, version: seen }),
    ).rejects.toBeInstanceOf(TransitionRefused);
  });
});

describe('A new area is refused and changes nothing', () => {
  it.each([
    [
      'outside the municipality of the group',
      'LS-7KQ4M',
      'token',
      groupThatIs('active'),
      { ...widened, polygon: areas.rijen },
      AreaRefused,
    ],
    ['without a token', 'LS-7KQ4M', undefined, groupThatIs('active'), widened, CredentialRefused],
    [
      'with an answer token',
      'LS-7KQ4M',
      'answer',
      groupThatIs('active'),
      widened,
      CredentialRefused,
    ],
    [
      'for a group awaiting approval',
      'LS-7KQ4M',
      'token',
      groupThatIs('pending'),
      widened,
      TransitionRefused,
    ],
    ['for a closed group', 'LS-7KQ4M', 'token', groupThatIs('closed'), widened, TransitionRefused],
    [
      'for an unknown reference',
      'LS-00000',
      'token',
      groupThatIs('active'),
      widened,
      CredentialRefused,
    ],
  ])('%s', async (_what, reference, credential, group, area, refusal) => {
    const needs = given(group);

    await expect(
      changeArea(needs, reference, credential, { area, version: group.version }),
    ).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
    expect(await needs.groups.find(groupId(1))).toEqual(group);
  });
});
