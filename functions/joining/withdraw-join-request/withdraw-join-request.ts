import { JoinRequestNotFound, withdrawJoin } from '../../../shared/domain/joining/join-request.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { JoinRepository } from '../../../shared/ports/joining.ts';
import type { RemovalResponse } from '../../../shared/requests/platform/access.ts';

interface Needs {
  readonly joins: Pick<JoinRepository, 'find' | 'withdraw'>;
  readonly authority: Pick<Authority, 'asker'>;
}

/**
 * Removes a join request that nobody has confirmed, ends every session for it and revokes every token for it. Throws
 * CredentialRefused, JoinRequestNotFound or TransitionRefused.
 */
export async function withdrawJoinRequest(
  { joins, authority }: Needs,
  joinRequestId: string,
  credential: string | undefined,
): Promise<RemovalResponse> {
  await authority.asker(credential, joinRequestId);
  await retryOnConflict(3, async () => {
    const request = await joins.find(joinRequestId);
    if (!request) throw new JoinRequestNotFound();
    await joins.withdraw(request, withdrawJoin(request));
  });
  return { removed: true };
}
