import { countedFor } from '../../../shared/auth/counted-requests.ts';
import { requestStarterKit as request } from '../../../shared/domain/starting/starter.ts';
import { againAfterConcurrentChange } from '../../../shared/domain/platform/try-again.ts';
import type { Clock, NewId, RequestKey } from '../../../shared/ports/platform.ts';
import type { Fingerprint } from '../../../shared/ports/access.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { RequestStarterKit } from '../../../shared/requests/starting/request-starter-kit.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'request'>;
  readonly fingerprint: Fingerprint;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: string;
  readonly request: RequestKey;
}

/** Stores who asks for a starter kit, once and within the caps. Throws TooManyRequests or RequestReused. */
export async function requestStarterKit(
  needs: Needs,
  wish: RequestStarterKit,
  from: From,
): Promise<{ id: string }> {
  const now = needs.clock();
  const change = request(wish, { now, id: needs.newId() });
  const byStranger = await countedFor(
    { email: wish.email, sender: from.sender, now },
    needs.fingerprint,
  );
  const counted = [...byStranger, { cap: 'municipality', digest: wish.municipality } as const];
  const { id } = await againAfterConcurrentChange(3, () =>
    needs.starters.request(change, from.request, counted),
  );
  return { id };
}
