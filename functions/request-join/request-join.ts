import { countedFor } from '../../shared/auth/counted.ts';
import { GroupNotFound } from '../../shared/domain/errors.ts';
import { isActive } from '../../shared/domain/group.ts';
import { requestJoin as request } from '../../shared/domain/join-request.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type {
  Clock,
  Fingerprint,
  GroupRepository,
  JoiningRepository,
  JoinRepository,
  NewId,
  RequestKey,
} from '../../shared/ports.ts';
import type { RequestJoin } from '../../shared/requests/request-join.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly joins: Pick<JoinRepository, 'request'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly fingerprint: Fingerprint;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: string;
  readonly request: RequestKey;
}

/** Stores a request to join, once and within the caps. Throws GroupNotFound, JoinClosed, TooManyRequests, RequestReused. */
export async function requestJoin(
  needs: Needs,
  reference: string,
  asked: RequestJoin,
  from: From,
): Promise<{ id: string; confirmBy: string }> {
  const group = await needs.groups.findByReference(reference);
  if (!isActive(group)) throw new GroupNotFound();
  const now = needs.clock();
  const change = request(asked, group, await needs.joining.of(group), { now, id: needs.newId() });
  const byStranger = await countedFor(
    { email: asked.email, sender: from.sender, now },
    needs.fingerprint,
  );
  const counted = [...byStranger, { cap: 'group', digest: group.id } as const];
  const { id, confirmBy } = await againAfterConcurrentChange(3, () =>
    needs.joins.request(change, from.request, counted),
  );
  return { id, confirmBy };
}
