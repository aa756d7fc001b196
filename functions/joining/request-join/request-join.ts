import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { GroupNotFound, isActive } from '../../../shared/domain/groups/group.ts';
import { requestJoin as request } from '../../../shared/domain/joining/join-request.ts';
import type { Sender } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { Clock, NewId, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { RequestJoinBody } from '../../../shared/requests/joining/request-join.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly joins: Pick<JoinRepository, 'request'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly caps: Pick<MailCaps, 'firstLetter'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: Sender;
  readonly request: IdempotencyKey;
}

/**
 * Stores a join request, once per idempotency key, unless a cap on the number of requests has been reached.
 * Throws GroupNotFound, JoinClosed, TooManyRequests, FirstMailStopped or IdempotencyKeyReused.
 */
export async function requestJoin(
  needs: Needs,
  reference: string,
  asked: RequestJoinBody,
  from: From,
): Promise<{ id: string; confirmBy: string }> {
  const group = await needs.groups.findByReference(reference);
  if (!isActive(group)) throw new GroupNotFound();
  const now = needs.clock();
  const change = request(asked, group, await needs.joining.of(group), { now, id: needs.newId() });
  const letter = {
    email: asked.email,
    subject: { kind: 'join', id: change.request.id },
  } as const;
  const { id, confirmBy } = await needs.caps.firstLetter(letter, from.sender, (admission) =>
    needs.joins.request(change, from.request, admission),
  );
  return { id, confirmBy };
}
