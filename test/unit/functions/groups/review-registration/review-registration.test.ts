import { describe, expect, it } from 'vitest';
import { reviewRegistration } from '../../../../../functions/groups/review-registration/review-registration.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { reviewResponse } from '../../../../../shared/requests/groups/responses.ts';
import {
  activeGroup,
  areas,
  coordinatorOf,
  groupId,
  groupThatIs,
  loonOpZand,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { fakeDesk, officerNamed } from '../../../../support/fakes/fake-desk.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeNeighbourGroups } from '../../../../support/fakes/fake-neighbour-groups.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { onlyRegion } from '../../../../support/regions.ts';

function given(group: Group = groupThatIs('pending'), ...others: Group[]) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  for (const other of others) groups.add(other);
  const grant = { subjectId: groupId(1), version: 2 };
  const authority = new FakeAuthority()
    .grantOfficer('token', { ...grant, officer: officerNamed('wijkagent-dongen') })
    .grantOfficer('elsewhere', { ...grant, officer: officerNamed('oov-waalwijk') });
  return {
    groups,
    neighbours: new FakeNeighbours(groups),
    neighbourGroups: new FakeNeighbourGroups({ langstraat: groups }),
    authority,
    desk: fakeDesk(),
    region: langstraat,
    regions: onlyRegion(),
  };
}

describe('An officer with a token', () => {
  it('sees the whole registration, as the response schema defines it, and may decide', async () => {
    const review = await reviewRegistration(given(), groupId(1), 'token');

    expect(reviewResponse.parse(review)).toEqual(review);
    expect(review).toMatchObject({
      municipality: { code: 'GM0766', name: 'Dongen' },
      coordinator: {
        name: 'Test Beheerder',
        email: 'beheerder@vaart.example',
        phone: '+31612345678',
        sharesContact: true,
      },
      officer: 'Wijkagent Dongen',
      mayDecide: 'yes',
      nearby: [],
    });
  });

  it('changes nothing by reading it', async () => {
    const needs = given();

    await reviewRegistration(needs, groupId(1), 'token');

    expect(needs.groups.events).toEqual([]);
    expect(needs.groups.all).toEqual([groupThatIs('pending')]);
  });

  it('sees the active groups nearby, nearest first, with likely duplicates marked', async () => {
    const near = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });
    const same = activeGroup(3, areas.dongenVaart);
    const far = activeGroup(4, areas.rijen);
    const waiting = groupThatIs('pending', { id: groupId(5) });

    const { nearby } = await reviewRegistration(
      given(groupThatIs('pending'), near, same, far, waiting),
      groupId(1),
      'token',
    );

    expect(nearby).toMatchObject([
      {
        reference: 'LS-00003',
        region: 'langstraat',
        relation: 'overlaps',
        overlap: 1,
        likelyDuplicate: true,
      },
      {
        reference: 'LS-00002',
        relation: 'near',
        likelyDuplicate: false,
        municipality: { name: 'Loon op Zand' },
      },
    ]);
    expect(JSON.stringify(nearby)).not.toContain('beheerder');
  });

  it('sees who decided what when it is already decided', async () => {
    const review = await reviewRegistration(given(groupThatIs('rejected')), groupId(1), 'token');

    expect(review).toMatchObject({
      mayDecide: 'decided',
      decision: { kind: 'rejected', officer: 'Wijkagent Dongen' },
    });
  });

  it('sees that a newer mail was sent when the registration has changed', async () => {
    const answered = groupThatIs('pending', {
      version: 4,
      answer: { text: 'Ja.', at: '2026-11-22T10:00:00.000Z' },
    });

    const review = await reviewRegistration(given(answered), groupId(1), 'token');

    expect(review).toMatchObject({ mayDecide: 'changed', answer: { text: 'Ja.' } });
  });
});

describe('A review is refused', () => {
  it.each([
    ['without a token', undefined, groupThatIs('pending'), CredentialRefused],
    [
      'to an officer of another municipality',
      'elsewhere',
      groupThatIs('pending'),
      CredentialRefused,
    ],
    ['before the address is confirmed', 'token', groupThatIs('submitted'), GroupNotFound],
  ])('%s', async (_what, credential, group, refusal) => {
    await expect(reviewRegistration(given(group), groupId(1), credential)).rejects.toBeInstanceOf(
      refusal,
    );
  });
});
