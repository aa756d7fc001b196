import { describe, expect, it } from 'vitest';
import { withdrawStarterKit } from '../../../../../functions/starting/withdraw-starter-kit/withdraw-starter-kit.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { confirmStarter, StarterNotFound } from '../../../../../shared/domain/starting/starter.ts';
import { now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const id = starterId(1);
const confirmed = confirmStarter(sampleStarter(), now);
const given = (starter = sampleStarter()) => ({
  starters: new FakeStarters(() => now).add(starter),
  authority: new FakeAuthority().grantStarter('token', id),
});

describe('Somebody whose address was used for a starter kit that nobody confirmed', () => {
  it.each([true, false])(
    'removes the request entirely, with its first letter, if contact was asked: %s',
    async (followUp) => {
      const needs = given({ ...sampleStarter(), followUp });

      expect(await withdrawStarterKit(needs, id, 'token')).toEqual({ removed: true });

      expect(needs.starters.all).toEqual([]);
      expect(needs.starters.events.map(({ name }) => name)).toEqual(['StarterRemoved']);
      expect(needs.starters.withdrawn).toEqual([id]);
      await expect(withdrawStarterKit(needs, id, 'token')).rejects.toBeInstanceOf(StarterNotFound);
    },
  );

  it('cannot remove one that has been confirmed, even at the same moment', async () => {
    const needs = given(confirmed.starter);
    const racing = given();
    racing.starters.beforeNextWrite(() => racing.starters.save(sampleStarter(), confirmed));

    for (const each of [needs, racing]) {
      await expect(withdrawStarterKit(each, id, 'token')).rejects.toBeInstanceOf(TransitionRefused);
      expect(each.starters.all).toHaveLength(1);
    }
  });

  it.each([undefined, 'other'])('needs its own token, not %s', async (token) => {
    const needs = given();

    await expect(withdrawStarterKit(needs, id, token)).rejects.toBeInstanceOf(CredentialRefused);
    expect(needs.starters.all).toHaveLength(1);
  });
});
