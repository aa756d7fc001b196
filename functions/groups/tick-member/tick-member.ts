import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { MemberNotFound, tickMember as tick } from '../../../shared/domain/groups/circle.ts';
import type { CircleRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { TickedResponse, TickMemberBody } from '../../../shared/requests/groups/circle.ts';

interface Needs {
  readonly circles: Pick<CircleRepository, 'find' | 'save'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info'>;
}

/**
 * Records whether a coordinator is in the WhatsApp group of a circle. Throws OutOfScope if the officer lacks the right
 * in that municipality, MemberNotFound if the circle has no such member, TransitionRefused if the tick does not fit the
 * member's state, or ConcurrentChange if the membership has changed since the officer saw it.
 */
export async function tickMember(
  { circles, clock, log }: Needs,
  officer: SignedInOfficer,
  {
    municipality,
    coordinatorId,
  }: { readonly municipality: string; readonly coordinatorId: string },
  body: TickMemberBody,
): Promise<TickedResponse> {
  ensureRight(officer, 'follow-up', municipality);
  const before = await circles.find(municipality, coordinatorId);
  if (!before) throw new MemberNotFound();
  const { id: officerId, title: officerTitle } = officer;
  const change = tick(before, { ...body, officerId, officerTitle, now: clock() });
  if (change) {
    await circles.save(change);
    log.info('officer recorded who is in a circle', { coordinatorId, officerId, act: body.tick });
  }
  const { state, since, source, version } = change?.after ?? before;
  return { state, since, source, version };
}
