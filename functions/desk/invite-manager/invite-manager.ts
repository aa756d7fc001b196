import { invite } from '../../../shared/domain/desk/invitation.ts';
import { jobTitle } from '../../../shared/domain/desk/job-title.ts';
import { isPast } from '../../../shared/domain/platform/time.ts';
import type { InvitationRepository } from '../../../shared/ports/desk.ts';
import type { Clock, IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { isExample, type Stage } from '../../../shared/regions/stage.ts';
import type {
  InviteManagerCommand,
  InviteManagerResponse,
} from '../../../shared/requests/desk/manage-officers.ts';

interface Needs {
  readonly invitations: Pick<InvitationRepository, 'list' | 'invite'>;
  readonly region: Region;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly keyOf: (text: string) => IdempotencyKey;
}

/**
 * Invites a desk manager on behalf of an operator, for a region that has none. Anybody who works for the police or for
 * a municipality of the region can accept. On the dev stage, only example addresses get mail.
 */
export async function inviteManager(
  { invitations, region, stage, clock, newId, keyOf }: Needs,
  { email, signIn }: InviteManagerCommand,
): Promise<InviteManagerResponse> {
  const answer = (outcome: InviteManagerResponse['outcome']) => ({ outcome, region: region.id });
  if (isExample(email) !== (stage === 'dev')) return answer('refused');
  const now = clock();
  const isOpen = (await invitations.list()).some(
    (each) => each.email.toLowerCase() === email.toLowerCase() && !isPast(each.expiresAt, now),
  );
  if (isOpen) return answer('already-invited');
  const roles = ['desk-manager'] as const;
  const title = jobTitle(roles, [], region);
  const id = newId().toLowerCase();
  const details = { email, name: title, title, signIn, municipalities: [], roles };
  await invitations.invite(invite(details, { id, by: undefined, now }), keyOf(id));
  return answer('invited');
}
