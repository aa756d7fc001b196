import { describe, expect, it } from 'vitest';
import { showJoinRequest } from '../../../../../functions/joining/show-join-request/show-join-request.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { JoinRequestNotFound } from '../../../../../shared/domain/joining/join-request.ts';
import { joinStatuses, type JoinStatus } from '../../../../../shared/domain/joining/join-states.ts';
import { ownJoinRequestResponse } from '../../../../../shared/requests/joining/responses.ts';
import { joiningScene } from '../../../../support/joining-scene.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const shown = (status: JoinStatus, credential: string) => {
  const scene = joiningScene();
  scene.joins.has(joinThatIs(status));
  return showJoinRequest(scene, joinRequestId(1), credential);
};
const answered: readonly JoinStatus[] = [
  'open',
  'accepted',
  'full',
  'elsewhere',
  'lapsed',
  'ended',
];

describe('A request to join is shown', () => {
  it.each(answered)(
    'to a coordinator without who asks, unless it was accepted: %s',
    async (status) => {
      const answer = await shown(status, 'coordinator 1');

      expect(answer).toMatchObject({
        reader: 'coordinator',
        street: asker.street,
        note: asker.note,
        status,
      });
      expect(
        JSON.stringify(answer).includes(asker.email) && JSON.stringify(answer).includes(asker.name),
      ).toBe(status === 'accepted');
      expect(ownJoinRequestResponse.parse(answer)).toEqual(answer);
    },
  );

  it.each(joinStatuses)('to who asked without any coordinator: %s', async (status) => {
    const answer = await shown(status, 'asker');

    expect(answer).toMatchObject({ reader: 'asker', status });
    expect(JSON.stringify(answer)).not.toMatch(/Beheerder|beheerder@|316/);
    expect(ownJoinRequestResponse.parse(answer)).toEqual(answer);
  });

  it('to the second coordinator with who answered', async () => {
    expect(await shown('full', 'coordinator 2')).toMatchObject({
      answered: { answer: 'full', by: { name: 'Test Beheerder', you: false } },
    });
  });

  it('not to a coordinator who left, nor to somebody without a link', async () => {
    await expect(shown('open', 'coordinator 9')).rejects.toBeInstanceOf(CredentialRefused);
    await expect(shown('open', 'nobody')).rejects.toBeInstanceOf(CredentialRefused);
  });

  it('to nobody once it was removed', async () => {
    await expect(showJoinRequest(joiningScene(), joinRequestId(1), 'asker')).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
    await expect(
      showJoinRequest(joiningScene(), joinRequestId(1), 'coordinator 1'),
    ).rejects.toBeInstanceOf(JoinRequestNotFound);
  });
});
