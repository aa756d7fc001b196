import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { requestStarterKit as request } from '../../../shared/domain/starting/starter.ts';
import type { Sender } from '../../../shared/ports/access.ts';
import type { Clock, NewId, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { RequestStarterKitBody } from '../../../shared/requests/starting/request-starter-kit.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'request'>;
  readonly caps: Pick<MailCaps, 'firstLetter'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface From {
  readonly sender: Sender;
  readonly request: IdempotencyKey;
}

/**
 * Stores a request for a starter kit, once per idempotency key, unless a cap on the number of requests has been
 * reached.
 * Throws TooManyRequests, FirstMailStopped or IdempotencyKeyReused.
 */
export async function requestStarterKit(
  needs: Needs,
  wish: RequestStarterKitBody,
  from: From,
): Promise<{ id: string }> {
  const now = needs.clock();
  const change = request(wish, { now, id: needs.newId() });
  const letter = {
    email: wish.email,
    subject: { kind: 'starter', id: change.starter.id },
  } as const;
  const { id } = await needs.caps.firstLetter(letter, from.sender, (admission) =>
    needs.starters.request(change, from.request, admission),
  );
  return { id };
}
