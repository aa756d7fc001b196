import { describe, expect, it } from 'vitest';
import { answerJoinRequest } from '../../../../../functions/joining/answer-join-request/answer-join-request.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { joiningScene, theGroup } from '../../../../support/joining-scene.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const id = joinRequestId(1);
const given = (status: Parameters<typeof joinThatIs>[0] = 'open') => {
  const scene = joiningScene();
  scene.joins.has(joinThatIs(status));
  return scene;
};

describe('Answering a request to join', () => {
  it.each([
    ['accepted', { name: asker.name, email: asker.email }],
    ['full', undefined],
    ['elsewhere', undefined],
  ] as const)('%s tells who asks only when that is yes', async (answer, who) => {
    const scene = given();

    const answered = await answerJoinRequest(scene, id, 'coordinator 1', { answer });

    expect(answered).toEqual({ outcome: 'answered', status: answer, asker: who });
  });

  it('the first answer counts, also when two come at once; the second coordinator is told who was first', async () => {
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

  it('full closes the group, and any answer ends a row of lapses', async () => {
    const [full, other] = [given(), given()];
    for (const scene of [full, other]) scene.joining.has(theGroup, { lapses: 2 });

    await answerJoinRequest(full, id, 'coordinator 1', { answer: 'full' });
    await answerJoinRequest(other, id, 'coordinator 1', { answer: 'elsewhere' });

    expect(await full.joining.of(theGroup)).toMatchObject({ state: 'full', lapses: 0 });
    expect(await other.joining.of(theGroup)).toMatchObject({ state: 'open', lapses: 0 });
    expect(full.eventNames()).toEqual(['JoinAnswered', 'JoiningChanged']);
  });

  it('is too late once it lapsed, and is not for who left the group or who asks', async () => {
    await expect(
      answerJoinRequest(given('lapsed'), id, 'coordinator 1', { answer: 'accepted' }),
    ).rejects.toBeInstanceOf(TransitionRefused);
    for (const credential of ['coordinator 9', 'asker', undefined]) {
      await expect(
        answerJoinRequest(given(), id, credential, { answer: 'accepted' }),
      ).rejects.toBeInstanceOf(CredentialRefused);
    }
  });

  it('is logged without its message', async () => {
    const scene = given();

    await answerJoinRequest(scene, id, 'coordinator 1', {
      answer: 'accepted',
      message: 'Kom langs op nummer 8',
    });

    expect(scene.log.lines).toHaveLength(1);
    expect(JSON.stringify(scene.log.lines)).not.toContain('nummer 8');
  });
});
