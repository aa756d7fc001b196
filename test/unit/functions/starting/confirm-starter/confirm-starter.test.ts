import { describe, expect, it } from 'vitest';
import { confirmStarter } from '../../../../../functions/starting/confirm-starter/confirm-starter.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import {
  confirmStarter as confirm,
  StarterNotFound,
  type Starter,
} from '../../../../../shared/domain/starting/starter.ts';
import { later, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeFirstLetters } from '../../../../support/fakes/fake-first-letters.ts';
import { openCaps } from '../../../../support/fakes/fake-mail-caps.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const id = starterId(1);
const sender = { address: '203.0.113.7' };

function given(...starters: readonly Starter[]) {
  return {
    caps: openCaps,
    starters: new FakeStarters(() => now).add(...starters),
    authority: new FakeAuthority().grantStarter('token', id),
    firstLetters: new FakeFirstLetters(),
    clock: () => later({ hours: 1 }),
  };
}

describe('A starter who wants to be contacted', () => {
  it('confirms the address once, after which officers are asked to get in touch', async () => {
    const needs = given(sampleStarter());

    const responses = [
      await confirmStarter(needs, id, 'token', sender),
      await confirmStarter(needs, id, 'token', sender),
    ];

    expect(responses).toEqual([{ alreadyConfirmed: false }, { alreadyConfirmed: true }]);
    expect(needs.starters.events).toEqual([
      { name: 'StarterConfirmed', data: { starterId: id, municipality: 'GM0766' } },
    ]);
    expect(await needs.starters.find(id)).toMatchObject({
      confirmedAt: later({ hours: 1 }).toISOString(),
      version: 2,
    });
  });

  it('gets one confirmation for two presses at the same moment', async () => {
    const needs = given(sampleStarter());
    needs.starters.beforeNextWrite(() =>
      needs.starters.save(sampleStarter(), confirm(sampleStarter(), now)),
    );

    expect(await confirmStarter(needs, id, 'token', sender)).toEqual({ alreadyConfirmed: true });

    expect(needs.starters.events).toHaveLength(1);
  });

  it('is no longer on the list of what waits for the same mailbox', async () => {
    const needs = given(sampleStarter());
    needs.firstLetters.add({
      subject: { kind: 'starter', id },
      mailbox: 'm',
      sender: 's',
      held: true,
    });

    await confirmStarter(needs, id, 'token', sender);

    expect([...needs.firstLetters.listed]).toEqual([]);
  });
});

describe('A confirmation by a starter is refused', () => {
  it.each([
    ['without a token', undefined, sampleStarter(), CredentialRefused],
    ['with another token', 'other', sampleStarter(), CredentialRefused],
    ['if no contact is wanted', 'token', sampleStarter({ followUp: false }), TransitionRefused],
    ['after the data are removed', 'token', sampleStarter({ id: starterId(2) }), StarterNotFound],
  ])('%s', async (_what, credential, starter, refusal) => {
    const needs = given(starter);

    await expect(confirmStarter(needs, id, credential, sender)).rejects.toBeInstanceOf(refusal);

    expect(needs.starters.events).toEqual([]);
  });
});
