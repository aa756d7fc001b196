import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../../functions/groups/answer-question/answer-question.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  TransitionRefused,
} from '../../../../../shared/domain/errors.ts';
import { RegistrationChanged, answer } from '../../../../../shared/domain/groups/decision.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  areas,
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { openCaps } from '../../../../support/fakes/fake-mail-caps.ts';

const sender = { address: '203.0.113.7' };

function given(group: Group = groupThatIs('asked')) {
  const authority = new FakeAuthority()
    .grantCoordinator('token', {
      subjectId: groupId(1),
      purpose: 'answer',
      coordinatorId: coordinatorId(1),
      version: 3,
    })
    .grantCoordinator('confirm token', {
      subjectId: groupId(1),
      purpose: 'confirm',
      coordinatorId: coordinatorId(1),
      version: 3,
    });
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  return { caps: openCaps, groups, authority, clock: () => now, region: langstraat };
}

describe('A coordinator’s answer', () => {
  it('returns the registration to the officers', async () => {
    const needs = given();

    const answered = await answerQuestion(
      needs,
      groupId(1),
      'token',
      { answer: 'Ja, dat klopt.' },
      sender,
    );

    expect(answered).toEqual({ reference: 'LS-7KQ4M', status: 'pending' });
    expect(await needs.groups.find(groupId(1))).toMatchObject({
      status: 'pending',
      answer: { text: 'Ja, dat klopt.' },
    });
  });

  it('is reported in an event with ids only', async () => {
    const needs = given();

    await answerQuestion(needs, groupId(1), 'token', { answer: 'Bel mij op 0612345678.' }, sender);

    expect(needs.groups.events).toEqual([
      {
        name: 'QuestionAnswered',
        data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
      },
    ]);
  });

  it('is refused when another one was stored at the same moment, so that no answer is silently overwritten', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      const group = groupThatIs('asked');
      await needs.groups.save(group, answer(group, { text: 'Nee.', version: 3, now }));
    });

    await expect(
      answerQuestion(needs, groupId(1), 'token', { answer: 'Ja.' }, sender),
    ).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await needs.groups.find(groupId(1))).toMatchObject({ answer: { text: 'Nee.' } });
  });

  it.each([
    ['without a token', undefined, groupThatIs('asked'), CredentialRefused],
    ['with a confirm token', 'confirm token', groupThatIs('asked'), CredentialRefused],
    [
      'when the question was already answered',
      'token',
      groupThatIs('pending', { version: 4 }),
      TransitionRefused,
    ],
    [
      'to an earlier question',
      'token',
      groupThatIs('asked', { version: 5, decision: undefined }),
      RegistrationChanged,
    ],
    ['before the address is confirmed', 'token', groupThatIs('submitted'), GroupNotFound],
  ])('is refused %s and changes nothing', async (_what, credential, group, refusal) => {
    const needs = given(group);

    await expect(
      answerQuestion(needs, groupId(1), credential, { answer: 'Ja.' }, sender),
    ).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
  });
});

describe('What a coordinator corrects along with the answer', () => {
  it('is changed in the registration, and what it replaced is kept for the officers', async () => {
    const needs = given();
    const before = groupThatIs('asked');
    const area = { polygon: areas.kaatsheuvelWest, streets: 'Kanaalstraat' };
    const correction = { name: 'Buurtapp Kanaal', participants: 51, area };

    await answerQuestion(
      needs,
      groupId(1),
      'token',
      { answer: 'Het gebied klopte niet.', correction },
      sender,
    );

    expect(await needs.groups.find(groupId(1))).toMatchObject({
      name: 'Buurtapp Kanaal',
      participants: 51,
      phase: before.phase,
      area: { streets: 'Kanaalstraat' },
      areaVersion: 4,
      answer: {
        replaced: { name: before.name, participants: before.participants, area: before.area },
      },
    });
  });

  it('cannot place the area in another municipality, and then nothing is stored', async () => {
    const needs = given();
    const area = { polygon: areas.rijen, streets: 'Stationsstraat' };

    await expect(
      answerQuestion(
        needs,
        groupId(1),
        'token',
        { answer: 'Het gebied klopte niet.', correction: { area } },
        sender,
      ),
    ).rejects.toBeInstanceOf(AreaRefused);

    expect(needs.groups.events).toEqual([]);
  });
});
