import { describe, expect, it } from 'vitest';
import { showJoinRequest } from '../../../../../functions/joining/show-join-request/show-join-request.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { JoinRequestNotFound } from '../../../../../shared/domain/joining/join-request.ts';
import { joinStatuses, type JoinStatus } from '../../../../../shared/domain/joining/values.ts';
import { ownJoinRequestResponse } from '../../../../../shared/requests/joining/responses.ts';
import { joiningScene } from '../../../../support/joining-scene.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const showTo = (status: JoinStatus, credential: string) => {
  const scene = joiningScene();
  scene.joins.add(joinThatIs(status));
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

describe('A join request is shown', () => {
  it.each(answered)('to a coordinator without the asker unless accepted: %s', async (status) => {
    const response = await showTo(status, 'coordinator 1');

    expect(response).toMatchObject({
      reader: 'coordinator',
      street: asker.street,
      note: asker.note,
      status,
    });
    expect(
      JSON.stringify(response).includes(asker.email) &&
        JSON.stringify(response).includes(asker.name),
    ).toBe(status === 'accepted');
    expect(ownJoinRequestResponse.parse(response)).toEqual(response);
  });

  it.each(joinStatuses)('to the asker without any coordinator: %s', async (status) => {
    const response = await showTo(status, 'asker');

    expect(response).toMatchObject({ reader: 'asker', status });
    expect(JSON.stringify(response)).not.toMatch(/Beheerder|beheerder@|316/);
    expect(ownJoinRequestResponse.parse(response)).toEqual(response);
  });

  it('to the second coordinator with the name of who answered', async () => {
    expect(await showTo('full', 'coordinator 2')).toMatchObject({
      answered: { answer: 'full', by: { name: 'Test Beheerder', you: false } },
    });
  });

  it('neither to a former coordinator nor without a valid token', async () => {
    await expect(showTo('open', 'coordinator 9')).rejects.toBeInstanceOf(CredentialRefused);
    await expect(showTo('open', 'nobody')).rejects.toBeInstanceOf(CredentialRefused);
  });

  it('to nobody once it is removed', async () => {
    await expect(showJoinRequest(joiningScene(), joinRequestId(1), 'asker')).rejects.toBeInstanceOf(
      JoinRequestNotFound,
    );
    await expect(
      showJoinRequest(joiningScene(), joinRequestId(1), 'coordinator 1'),
    ).rejects.toBeInstanceOf(JoinRequestNotFound);
  });
});
