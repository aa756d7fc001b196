import { describe, expect, it } from 'vitest';
import { inviteCoordinator } from '../../../../../functions/coordinators/invite-coordinator/invite-coordinator.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { CoordinatorInvitationRefused } from '../../../../../shared/domain/groups/coordinator-invitation.ts';
import { TooManyRequests } from '../../../../../shared/domain/platform/caps.ts';
import { FirstMailStopped } from '../../../../../shared/domain/platform/first-mail-stopped.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  later,
} from '../../../../support/builders.ts';
import { idempotencyKey } from '../../../../support/group-story.ts';
import {
  invitation,
  invitedEmail,
  nomination,
  otherCoordinatorsScene,
  reference,
} from '../../../../support/other-coordinators-scene.ts';

type Scene = ReturnType<typeof otherCoordinatorsScene>;
const invite = (scene: Scene, email = invitedEmail, number = 1, token = 'token 1') =>
  inviteCoordinator(
    scene,
    reference,
    token,
    { email },
    { sender: { address: '203.0.113.1' }, request: idempotencyKey(number) },
  );
const inviteSuccessor = (scene: Scene, token = 'token 1') =>
  inviteCoordinator(
    scene,
    reference,
    token,
    { email: invitedEmail, successor: true },
    { sender: { address: '203.0.113.1' }, request: idempotencyKey(1) },
  );
const problemOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof CoordinatorInvitationRefused ? error.problem : error),
  );

describe('Inviting a coordinator', () => {
  it('stores the address for seven days, with an event that holds only ids', async () => {
    const scene = otherCoordinatorsScene();

    const { invitationId } = await invite(scene);

    expect([...scene.coordinatorInvitations.stored.values()]).toMatchObject([
      { id: invitationId, email: invitedEmail, expiresAt: later({ days: 7 }).toISOString() },
    ]);
    expect(scene.groups.events).toEqual([
      {
        name: 'CoordinatorInvited',
        data: {
          groupId: groupId(1),
          municipality: groupThatIs('active').municipality,
          invitationId,
          coordinatorId: coordinatorId(1),
        },
      },
    ]);
  });

  it('as a successor is stored with the coordinator who is to be succeeded', async () => {
    const scene = otherCoordinatorsScene();

    await inviteSuccessor(scene);

    expect([...scene.coordinatorInvitations.stored.values()]).toMatchObject([
      { succeeds: coordinatorId(1) },
    ]);
  });

  it('as a successor is refused to a second coordinator', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });

    await expect(inviteSuccessor(scene, 'token 2')).rejects.toBeInstanceOf(TransitionRefused);
  });

  it('as a successor is refused while somebody else is nominated or invited as one', async () => {
    const nominated = otherCoordinatorsScene({ count: 2 });
    nominated.nominations.add(nomination());
    const invitations = [invitation(1, { succeeds: coordinatorId(1) })];
    const invited = otherCoordinatorsScene({ invitations });

    for (const scene of [nominated, invited]) {
      await expect(inviteSuccessor(scene)).rejects.toBeInstanceOf(TransitionRefused);
      await invite(scene);
      expect(scene.eventNames()).toEqual(['CoordinatorInvited']);
    }
  });

  it('is done once per idempotency key', async () => {
    const scene = otherCoordinatorsScene();

    expect(await invite(scene)).toEqual(await invite(scene));

    expect(scene.eventNames()).toEqual(['CoordinatorInvited']);
  });

  it('says that the mailbox already belongs to a coordinator, however the address is spelled', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });

    expect(await problemOf(invite(scene, 'Beheerder2+groep@Post.example'))).toBe('is-coordinator');
    expect(scene.eventNames()).toEqual([]);
  });

  it('says that the address has been invited, until that invitation expires', async () => {
    const scene = otherCoordinatorsScene({ invitations: [invitation(1)] });
    const { email } = invitation(1);

    expect(await problemOf(invite(scene, email))).toBe('is-invited');
    scene.pass(8);
    expect(await problemOf(invite(scene, email))).toBeUndefined();
  });

  it.each([
    { count: 5, invited: 0 },
    { count: 3, invited: 2 },
    { count: 1, invited: 4 },
  ])('is refused for a sixth, with $count coordinators and $invited invited', async (given) => {
    const { count, invited } = given;
    const invitations = Array.from({ length: invited }, (_, index) => invitation(index + 1));
    const scene = otherCoordinatorsScene({ count, invitations });

    expect(await problemOf(invite(scene))).toBe('full');
  });

  it('is possible for the fifth', async () => {
    const scene = otherCoordinatorsScene({ count: 2, invitations: [invitation(1), invitation(2)] });

    expect(await problemOf(invite(scene))).toBeUndefined();
  });

  it('counts an invitation that another coordinator sends at the same time', async () => {
    const invitations = [1, 2, 3].map((number) => invitation(number));
    const scene = otherCoordinatorsScene({ invitations });
    scene.groups.beforeNextWrite(async () => {
      await invite(scene, 'iemand.anders@post.example', 9);
    });

    expect(await problemOf(invite(scene))).toBe('full');
  });

  it('counts against the mailbox that is invited, and stops after three in a day', async () => {
    const scene = otherCoordinatorsScene({ count: 2 });
    for (const number of [1, 2, 3]) {
      const { invitationId } = await invite(scene, invitedEmail, number, 'token 1');
      scene.coordinatorInvitations.stored.delete(invitationId);
    }

    const fourth = invite(scene, invitedEmail, 4, 'token 2');

    await expect(fourth).rejects.toBeInstanceOf(TooManyRequests);
    expect(scene.groups.caps.names()).toContain('invited');
  });

  it('is refused while mail to unconfirmed addresses is stopped', async () => {
    const scene = otherCoordinatorsScene();
    scene.groups.caps.isStopped = true;

    await expect(invite(scene)).rejects.toBeInstanceOf(FirstMailStopped);
  });

  it.each(['dormant', 'closed'] as const)(
    'is impossible for a group that is %s',
    async (status) => {
      await expect(invite(otherCoordinatorsScene({ status }))).rejects.toBeInstanceOf(
        TransitionRefused,
      );
    },
  );

  it('is refused to somebody who is no longer a coordinator', async () => {
    const scene = otherCoordinatorsScene();
    scene.groups.putCoordinator(coordinatorId(1), undefined);
    scene.groups.add(
      groupThatIs('active'),
      coordinatorOf({ id: groupId(1) }, { id: coordinatorId(7) }),
    );

    await expect(invite(scene)).rejects.toBeInstanceOf(CredentialRefused);
  });
});
