import { countedFor } from '../../../shared/auth/counted-requests.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { requestStarterKit as request } from '../../../shared/domain/starting/starter.ts';
import type { Fingerprint } from '../../../shared/ports/access.ts';
import type { Clock, NewId, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { RequestStarterKitBody } from '../../../shared/requests/starting/request-starter-kit.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'request'>;
  readonly fingerprint: Fingerprint;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: string;
  readonly request: IdempotencyKey;
}

/**
 * Stores a request for a starter kit, once per idempotency key, unless a cap on the number of requests has been
 * reached.
 * Throws TooManyRequests or IdempotencyKeyReused.
 */
export async function requestStarterKit(
  needs: Needs,
  wish: RequestStarterKitBody,
  from: From,
): Promise<{ id: string }> {
  const now = needs.clock();
  const change = request(wish, { now, id: needs.newId() });
  const byStranger = await countedFor(
    { email: wish.email, sender: from.sender, now },
    needs.fingerprint,
  );
  const counted = [...byStranger, { cap: 'municipality', digest: wish.municipality } as const];
  const { id } = await retryOnConflict(3, () =>
    needs.starters.request(change, from.request, counted),
  );
  return { id };
}
