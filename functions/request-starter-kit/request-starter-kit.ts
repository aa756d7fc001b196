import { countedFor } from '../../shared/auth/counted.ts';
import { requestStarterKit as request } from '../../shared/domain/starter.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type {
  Clock,
  Fingerprint,
  NewId,
  RequestKey,
  StarterRepository,
} from '../../shared/ports.ts';
import type { RequestStarterKit } from '../../shared/requests/request-starter-kit.ts';

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
