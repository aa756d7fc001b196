import { describe, expect, it } from 'vitest';
import { showRegistration } from '../../../../../functions/groups/show-registration/show-registration.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { ownRegistrationResponse } from '../../../../../shared/requests/groups/responses.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { FakeFirstLetters } from '../../../../support/fakes/fake-first-letters.ts';

function given(group: Group) {
  const grant = { subjectId: groupId(1), coordinatorId: coordinatorId(1), version: 1 };
  const authority = new FakeAuthority()
    .grantCoordinator('confirm', { ...grant, purpose: 'confirm' })
    .grantCoordinator('answer', { ...grant, purpose: 'answer' })
    .grantCoordinator('manage', { ...grant, purpose: 'manage' });
  return {
    registrations: new FakeRegistrations(new FakeGroups().add(group, coordinatorOf(group))),
    authority,
    firstLetters: new FakeFirstLetters(),
    region: langstraat,
  };
}

describe('A coordinator sees their registration', () => {
  it.each(['confirm', 'answer'])(
    'with a token to %s, as the response schema defines it',
    async (token) => {
      const shown = await showRegistration(given(groupThatIs('submitted')), groupId(1), token);

      expect(ownRegistrationResponse.parse(shown)).toEqual(shown);
      expect(shown).toMatchObject({ status: 'submitted', municipality: { name: 'Dongen' } });
    },
  );

  it('with the officer’s question, naming the officer by function', async () => {
    const shown = await showRegistration(given(groupThatIs('asked')), groupId(1), 'answer');

    expect(shown.question).toMatchObject({
      text: 'Klopt het aantal deelnemers?',
      officer: 'Wijkagent Dongen',
    });
  });

  it('with the reply to the latest question, but not if that question was taken back', async () => {
    const reply = { text: 'Ook de Havenweg.', at: later({ days: 1 }).toISOString() };
    const shownWith = async (questionTakenBackAt?: Date) => {
      const changes = { answer: reply, questionTakenBackAt: questionTakenBackAt?.toISOString() };
      return showRegistration(given(groupThatIs('pending', changes)), groupId(1), 'answer');
    };

    expect(await shownWith()).toMatchObject({ answer: reply });
    expect(await shownWith(now)).toMatchObject({ answer: reply });
    expect(await shownWith(later({ days: 2 }))).not.toHaveProperty('answer');
  });

  it('with what can be corrected, but only while a question is open', async () => {
    const asked = await showRegistration(given(groupThatIs('asked')), groupId(1), 'answer');
    const pending = await showRegistration(given(groupThatIs('pending')), groupId(1), 'answer');

    expect(asked.registered).toMatchObject({ phase: 'running', participants: 42 });
    expect(ownRegistrationResponse.parse(asked)).toEqual(asked);
    expect(pending).not.toHaveProperty('registered');
  });

  it('with what an officer registered, until it is confirmed, and without the officer or contact details', async () => {
    const onBehalf = {
      officerId: '01kam0000000000000000000f1',
      officerTitle: 'Wijkagent Dongen',
      organisation: 'police',
      conversation: 'phone',
    } as const;
    const submitted = groupThatIs('submitted', { onBehalf });
    const before = await showRegistration(given(submitted), groupId(1), 'confirm');
    const after = await showRegistration(
      given(groupThatIs('pending', { onBehalf })),
      groupId(1),
      'confirm',
    );

    expect(ownRegistrationResponse.parse(before)).toEqual(before);
    expect(before.onBehalf).toEqual({
      organisation: 'police',
      conversation: 'phone',
      sharesContact: true,
    });
    expect(before.registered).toMatchObject({ participants: 42 });
    const { name, email, phone } = coordinatorOf(submitted);
    for (const hidden of ['Wijkagent', onBehalf.officerId, name, email, phone])
      expect(JSON.stringify(before)).not.toContain(hidden);
    expect(after).not.toHaveProperty('onBehalf');
    expect(after).not.toHaveProperty('registered');
  });

  it('with a question that was stored without a job title', async () => {
    const asked = groupThatIs('asked');
    const decision = asked.decision && { ...asked.decision, officerTitle: undefined };

    const shown = await showRegistration(given({ ...asked, decision }), groupId(1), 'answer');

    expect(shown.question?.officer).toBe('De wijkagent of gemeente');
  });

  it('without the reason for a rejection in place of a question', async () => {
    const shown = await showRegistration(given(groupThatIs('rejected')), groupId(1), 'answer');

    expect(shown).not.toHaveProperty('question');
  });

  it('without personal data, because a token URL can be forwarded', async () => {
    const shown = await showRegistration(given(groupThatIs('pending')), groupId(1), 'confirm');

    expect(Object.keys(shown).sort()).toEqual([
      'alsoWaiting',
      'confirmBy',
      'id',
      'municipality',
      'name',
      'reference',
      'status',
    ]);
  });
});

describe('A registration is not shown', () => {
  it.each([undefined, 'other', 'manage'])('with the credential %s', async (credential) => {
    await expect(
      showRegistration(given(groupThatIs('pending')), groupId(1), credential),
    ).rejects.toBeInstanceOf(CredentialRefused);
  });
});
