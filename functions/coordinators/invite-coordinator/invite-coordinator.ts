import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { inviteCoordinator as invite } from '../../../shared/domain/groups/coordinator-invitation.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Sender } from '../../../shared/ports/access.ts';
import type { CoordinatorInvitations, Nominations } from '../../../shared/ports/groups.ts';
import type { Clock, IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type {
  InviteCoordinatorBody,
  InvitedResponse,
} from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'of' | 'invitedBefore' | 'invite'>;
  readonly nominations: Pick<Nominations, 'find'>;
  readonly caps: Pick<MailCaps, 'confirmed'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: Sender;
  readonly request: IdempotencyKey;
}

/**
 * Invites somebody to become a coordinator of the group, once per idempotency key. Throws CredentialRefused,
 * TransitionRefused if the group is not active or the caller may not invite a successor, CoordinatorInvitationRefused,
 * TooManyRequests, FirstMailStopped or IdempotencyKeyReused.
 */
export async function inviteCoordinator(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  { email, successor = false }: InviteCoordinatorBody,
  { sender, request }: From,
): Promise<InvitedResponse> {
  const { groups, coordinatorInvitations, nominations, caps, clock, newId } = needs;
  return retryOnConflict(3, async () => {
    const { group, coordinator } = await ownCoordinator(needs, reference, credential);
    const before = await coordinatorInvitations.invitedBefore(request);
    if (before) return before;
    const { invitations, version } = await coordinatorInvitations.of(group.id);
    // Read after the invitations: whoever accepts in between is then counted twice, instead of not at all.
    const coordinators = await groups.coordinators(group.id);
    const nomination = await nominations.find(group.id);
    const present = { coordinators, invitations, nomination };
    const by = { id: newId(), by: coordinator, successor, now: clock() };
    const invited = invite(group, present, email, by);
    const act = { email: coordinator.email, invited: email };
    return caps.confirmed(act, sender, (admission) =>
      coordinatorInvitations.invite(group, { version, nomination }, invited, request, admission),
    );
  });
}
