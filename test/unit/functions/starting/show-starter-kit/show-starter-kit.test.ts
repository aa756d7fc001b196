import { describe, expect, it } from 'vitest';
import { showStarterKit } from '../../../../../functions/starting/show-starter-kit/show-starter-kit.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { endOfDayAfter } from '../../../../../shared/domain/platform/time.ts';
import { StarterNotFound, type Starter } from '../../../../../shared/domain/starting/starter.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { ownStarterKitResponse } from '../../../../../shared/requests/starting/responses.ts';
import { groupId, later, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeFirstLetters } from '../../../../support/fakes/fake-first-letters.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const id = starterId(1);
const given = (...starters: Starter[]) => ({
  starters: new FakeStarters(() => now).add(...starters),
  authority: new FakeAuthority().grantStarter('token', id),
  firstLetters: new FakeFirstLetters(),
  region: langstraat,
});

describe('A starter sees their own request', () => {
  it.each([
    ['not-asked', { followUp: false }],
    ['to-confirm', {}],
    ['confirmed', { confirmedAt: later({ hours: 1 }).toISOString() }],
  ] as const)(
    'with the follow-up %s, as the response schema defines it',
    async (state, changes) => {
      const shown = await showStarterKit(given(sampleStarter(changes)), id, 'token');

      expect(ownStarterKitResponse.parse(shown)).toEqual(shown);
      expect(shown).toMatchObject({
        followUp: state,
        removedAt: endOfDayAfter(now, 90).toISOString(),
      });
    },
  );

  it('without anything that was typed into the form, because somebody else may have done that', async () => {
    const shown = await showStarterKit(given(sampleStarter()), id, 'token');

    expect(JSON.stringify(shown)).not.toMatch(/Test Starter|starter@post|Rond het plein/);
  });

  it('with what else waits for the owner of the same mailbox', async () => {
    const needs = given(sampleStarter());
    const letter = { mailbox: 'mine', sender: 'somebody' };
    needs.firstLetters
      .add({ ...letter, subject: { kind: 'starter', id }, held: false })
      .add({ ...letter, subject: { kind: 'registration', id: groupId(7) }, held: true })
      .add({ ...letter, subject: { kind: 'join', id: groupId(8) }, mailbox: 'other', held: true });

    expect((await showStarterKit(needs, id, 'token')).alsoWaiting).toEqual([
      { kind: 'registration', id: groupId(7), since: now.toISOString() },
    ]);
  });
});

describe('A request for a starter kit is not shown', () => {
  it('without the right token, or after it has been removed', async () => {
    for (const credential of [undefined, 'other'])
      await expect(showStarterKit(given(sampleStarter()), id, credential)).rejects.toBeInstanceOf(
        CredentialRefused,
      );
    await expect(showStarterKit(given(), id, 'token')).rejects.toBeInstanceOf(StarterNotFound);
  });
});
