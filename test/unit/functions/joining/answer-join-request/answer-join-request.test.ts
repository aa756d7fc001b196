import { describe, expect, it } from 'vitest';
import { answerJoinRequest } from '../../../../../functions/joining/answer-join-request/answer-join-request.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { joiningScene, theGroup } from '../../../../support/joining-scene.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const id = joinRequestId(1);
const given = (status: Parameters<typeof joinThatIs>[0] = 'open') => {
  const scene = joiningScene();
  scene.joins.add(joinThatIs(status));
  return scene;
};

describe('Answering a join request', () => {
  it.each([
    ['accepted', { name: asker.name, email: asker.email }],
    ['full', undefined],
    ['elsewhere', undefined],
  ] as const)('with %s shows who asked only when they are accepted', async (answer, shownAsker) => {
    const scene = given();

    const answered = await answerJoinRequest(scene, id, 'coordinator 1', { answer });

    expect(answered).toEqual({ outcome: 'answered', status: answer, asker: shownAsker });
  });

  it('keeps the first of two simultaneous answers, and tells the second coordinator who answered', async () => {
    const scene = given();
    scene.joins.beforeNextWrite(
      async () =>
        void (await answerJoinRequest(scene, id, 'coordinator 2', { answer: 'elsewhere' })),
    );

    const late = await answerJoinRequest(scene, id, 'coordinator 1', { answer: 'accepted' });

    expect(late).toMatchObject({
      outcome: 'already-answered',
      answered: { answer: 'elsewhere', by: { name: 'Tweede Beheerder', you: false } },
    });
    expect(JSON.stringify(late)).not.toContain(asker.name);
    expect(scene.eventNames()).toEqual(['JoinAnswered']);
  });

  it('with full closes the group to new requests, and any answer resets the count of lapses', async () => {
    const [full, other] = [given(), given()];
    for (const scene of [full, other]) scene.joining.set(theGroup, { lapses: 2 });

    await answerJoinRequest(full, id, 'coordinator 1', { answer: 'full' });
    await answerJoinRequest(other, id, 'coordinator 1', { answer: 'elsewhere' });

    expect(await full.joining.of(theGroup)).toMatchObject({ state: 'full', lapses: 0 });
    expect(await other.joining.of(theGroup)).toMatchObject({ state: 'open', lapses: 0 });
    expect(full.eventNames()).toEqual(['JoinAnswered', 'JoiningChanged']);
  });

  it('is refused once the request has lapsed, and to former coordinators and the asker', async () => {
    await expect(
      answerJoinRequest(given('lapsed'), id, 'coordinator 1', { answer: 'accepted' }),
    ).rejects.toBeInstanceOf(TransitionRefused);
    for (const credential of ['coordinator 9', 'asker', undefined]) {
      await expect(
        answerJoinRequest(given(), id, credential, { answer: 'accepted' }),
      ).rejects.toBeInstanceOf(CredentialRefused);
    }
  });

  it('is logged without the message', async () => {
    const scene = given();

    await answerJoinRequest(scene, id, 'coordinator 1', {
      answer: 'accepted',
      message: 'Kom langs op nummer 8',
    });

    expect(scene.log.lines).toHaveLength(1);
    expect(JSON.stringify(scene.log.lines)).not.toContain('nummer 8');
  });
});
