import type { CoordinatorInvitation } from '../../shared/domain/groups/coordinator-invitation.ts';
import type { Coordinator } from '../../shared/domain/groups/coordinator.ts';
import type { Nomination } from '../../shared/domain/groups/succession.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { mailCaps } from '../../shared/auth/mail-caps.ts';
import { coordinatorId, coordinatorOf, groupId, groupThatIs, later, now } from './builders.ts';
import { FakeAuthority } from './fakes/fake-authority.ts';
import { FakeCoordinatorInvitations } from './fakes/fake-coordinator-invitations.ts';
import { FakeCoordinators } from './fakes/fake-coordinators.ts';
import { FakeGroups } from './fakes/fake-groups.ts';
import { FakeNominations } from './fakes/fake-nominations.ts';
import { plainDigester } from './plain-digester.ts';

export const reference = 'LS-7KQ4M';
export const invitedEmail = 'buurvrouw@post.example';
export const invitationId = (number: number) => `01KAMN000000000000000000${number}0`;

export const invitation = (
  number: number,
  changes: Partial<CoordinatorInvitation> = {},
): CoordinatorInvitation => ({
  id: invitationId(number),
  groupId: groupId(1),
  email: `uitgenodigd${number}@post.example`,
  invitedAt: now.toISOString(),
  expiresAt: later({ days: 7 }).toISOString(),
  ...changes,
});

/** The first coordinator's request to the second one. */
export const nomination = (changes: Partial<Nomination> = {}): Nomination => ({
  id: '01KAMN00000000000000000900',
  groupId: groupId(1),
  coordinatorId: coordinatorId(2),
  byCoordinatorId: coordinatorId(1),
  nominatedAt: now.toISOString(),
  expiresAt: later({ days: 7 }).toISOString(),
  ...changes,
});

const fingerprint = async (text: string): Promise<string> => `digest of ${text}`;

/**
 * A group with this number of coordinators. `token 1` lets the first one manage the group, `token 2` the second, and so
 * on; `invited 1` belongs to the first invitation.
 */
export function otherCoordinatorsScene({
  count = 1,
  status = 'active',
  invitations = [],
}: {
  readonly count?: number;
  readonly status?: 'active' | 'dormant' | 'closed';
  readonly invitations?: readonly CoordinatorInvitation[];
} = {}) {
  const group = groupThatIs(status);
  const groups = new FakeGroups().add(group);
  const authority = new FakeAuthority();
  for (let number = 1; number <= count; number += 1) {
    const coordinator: Coordinator = coordinatorOf(group, {
      id: coordinatorId(number),
      role: number === 1 ? 'first' : 'second',
      email: `beheerder${number}@post.example`,
    });
    groups.add(group, coordinator);
    authority.grantCoordinator(`token ${number}`, {
      subjectId: group.id,
      version: group.version,
      coordinatorId: coordinator.id,
      purpose: 'manage',
    });
  }
  for (const [index, each] of invitations.entries())
    authority.grantInvited(`invited ${index + 1}`, { groupId: group.id, invitationId: each.id });
  let ids = 0;
  let moment = now;
  const clock = () => moment;
  return {
    groups,
    coordinators: new FakeCoordinators(groups),
    coordinatorInvitations: new FakeCoordinatorInvitations(groups).add(...invitations),
    nominations: new FakeNominations(groups),
    authority,
    caps: mailCaps({ route: 'inviteCoordinator', fingerprint, clock }),
    digester: plainDigester,
    region: langstraat,
    clock,
    newId: () => coordinatorId(100 + (ids += 1)),
    /** Lets time pass. */
    pass: (days: number) => {
      moment = later({ days });
    },
    eventNames: () => groups.events.map(({ name }) => name),
    rolesById: async () =>
      Object.fromEntries((await groups.coordinators(group.id)).map(({ id, role }) => [id, role])),
  };
}
