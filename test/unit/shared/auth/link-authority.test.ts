import { describe, expect, it } from 'vitest';
import { linkAuthority } from '../../../../shared/auth/link-authority.ts';
import { ownGroup } from '../../../../shared/auth/own-group.ts';
import { linkIssuer } from '../../../../shared/auth/signed-links.ts';
import type { LinkClaims } from '../../../../shared/ports.ts';
import { coordinatorId, coordinatorOf, groupId, groupThatIs, later, now } from '../../../support/builders.ts';
import { FakeAuthority } from '../../../support/fakes/fake-authority.ts';
import { fakeDesk, officerNamed } from '../../../support/fakes/fake-desk.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';

const signingKey = async () => 'k'.repeat(32);
const linkFor = (claims: Pick<LinkClaims, 'purpose' | 'recipientId'>) =>
  linkIssuer(signingKey).issue({ subjectId: groupId(1), version: 2, ...claims }, later({ days: 30 }));
const authority = linkAuthority({ signingKey, clock: () => now, desk: fakeDesk() });

describe('The link of an officer', () => {
  it('lets that officer decide about the version in it', async () => {
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    expect(await authority.officer(link, groupId(1), 'decide')).toEqual({ officer: officerNamed('wijkagent-dongen'), version: 2 });
  });

  it('lets nobody decide after the officer left the desk', async () => {
    const without = linkAuthority({ signingKey, clock: () => now, desk: fakeDesk({ left: ['wijkagent-dongen'] }) });
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    await expect(without.officer(link, groupId(1), 'decide')).rejects.toMatchObject({ problem: 'unknown-officer' });
  });

  it('lets nobody do what a coordinator may', async () => {
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    await expect(authority.coordinator(link, groupId(1), 'manage')).rejects.toMatchObject({ problem: 'foreign' });
  });
});

describe('The link of a coordinator', () => {
  it('lets that coordinator do the one thing it was made for', async () => {
    const link = await linkFor({ purpose: 'answer', recipientId: coordinatorId(1) });

    expect(await authority.coordinator(link, groupId(1), 'answer')).toEqual({ coordinatorId: coordinatorId(1), version: 2 });
    await expect(authority.coordinator(link, groupId(1), 'confirm')).rejects.toMatchObject({ problem: 'foreign' });
    await expect(authority.officer(link, groupId(1), 'decide')).rejects.toMatchObject({ problem: 'foreign' });
  });
});

describe('A group is managed', () => {
  const group = groupThatIs('active');
  const groups = new FakeGroups().has(group, coordinatorOf(group));
  const grant = { subjectId: group.id, purpose: 'manage', version: 3 } as const;

  it('by its coordinator', async () => {
    const own = new FakeAuthority().letsCoordinator('link', { ...grant, coordinatorId: coordinatorId(1) });

    expect(await ownGroup({ groups, authority: own }, 'LS-7KQ4M', 'link')).toEqual(group);
  });

  it('not by a coordinator who is no longer with it', async () => {
    const former = new FakeAuthority().letsCoordinator('link', { ...grant, coordinatorId: coordinatorId(9) });

    await expect(ownGroup({ groups, authority: former }, 'LS-7KQ4M', 'link')).rejects.toMatchObject({ problem: 'foreign' });
  });

  it('not without a link, and not when it does not exist', async () => {
    const nobody = new FakeAuthority();

    await expect(ownGroup({ groups, authority: nobody }, 'LS-7KQ4M', undefined)).rejects.toMatchObject({ problem: 'missing' });
    await expect(ownGroup({ groups, authority: nobody }, 'LS-00000', 'link')).rejects.toThrow('no such group');
  });
});
