import { describe, expect, it } from 'vitest';
import { tokenIssuer } from '../../../../shared/auth/signed-tokens.ts';
import { officerAuthority, residentAuthority } from '../../../../shared/auth/token-authority.ts';
import type { TokenClaims } from '../../../../shared/ports/access.ts';
import { coordinatorId, groupId, later, now } from '../../../support/builders.ts';
import { fakeDesk, officerNamed } from '../../../support/fakes/fake-desk.ts';

const signingKey = async () => 'k'.repeat(32);
const linkFor = (claims: Pick<TokenClaims, 'purpose' | 'recipientId'>) =>
  tokenIssuer(signingKey).issue(
    { subjectId: groupId(1), version: 2, ...claims },
    later({ days: 30 }),
  );
const keys = { signingKey, clock: () => now };
const authority = {
  ...residentAuthority(keys),
  ...officerAuthority({ ...keys, desk: fakeDesk() }),
};

describe('The link of an officer', () => {
  it('lets that officer decide about the version in it', async () => {
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    expect(await authority.officer(link, groupId(1), 'decide')).toEqual({
      officer: officerNamed('wijkagent-dongen'),
      version: 2,
    });
  });

  it('lets nobody decide after the officer left the desk', async () => {
    const without = officerAuthority({ ...keys, desk: fakeDesk({ left: ['wijkagent-dongen'] }) });
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    await expect(without.officer(link, groupId(1), 'decide')).rejects.toMatchObject({
      problem: 'unknown-officer',
    });
  });

  it('lets nobody do what a coordinator may', async () => {
    const link = await linkFor({ purpose: 'decide', recipientId: 'wijkagent-dongen' });

    await expect(authority.coordinator(link, groupId(1), 'manage')).rejects.toMatchObject({
      problem: 'foreign',
    });
  });
});

describe('The link of a coordinator', () => {
  it('lets that coordinator do the one thing it was made for', async () => {
    const link = await linkFor({ purpose: 'answer', recipientId: coordinatorId(1) });

    expect(await authority.coordinator(link, groupId(1), 'answer')).toEqual({
      coordinatorId: coordinatorId(1),
      version: 2,
    });
    await expect(authority.coordinator(link, groupId(1), 'confirm')).rejects.toMatchObject({
      problem: 'foreign',
    });
    await expect(authority.officer(link, groupId(1), 'decide')).rejects.toMatchObject({
      problem: 'foreign',
    });
  });
});

describe('The link of who asked to join', () => {
  it('opens that one request', async () => {
    const link = await linkFor({ purpose: 'ask-join', recipientId: groupId(1) });

    await expect(authority.asker(link, groupId(1))).resolves.toBeUndefined();
    await expect(authority.asker(link, groupId(2))).rejects.toMatchObject({ problem: 'foreign' });
  });

  it('is not the link of the coordinator who answers, nor the other way round', async () => {
    const asks = await linkFor({ purpose: 'ask-join', recipientId: groupId(1) });
    const answers = await linkFor({ purpose: 'answer-join', recipientId: coordinatorId(1) });

    await expect(authority.coordinator(asks, groupId(1), 'answer-join')).rejects.toMatchObject({
      problem: 'foreign',
    });
    await expect(authority.asker(answers, groupId(1))).rejects.toMatchObject({
      problem: 'foreign',
    });
  });
});
