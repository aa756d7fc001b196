import type { OfficerSession } from '../domain/desk/officer-session.ts';
import { retryOnConflict } from '../domain/platform/retry-on-conflict.ts';
import type { OfficerSessions } from '../ports/desk.ts';

/** Ends the session that a browser had when somebody signs in: one that somebody else put there must not go on. */
export async function endPreviousSession(
  { sessions }: { readonly sessions: Pick<OfficerSessions, 'end'> },
  previous: OfficerSession | undefined,
): Promise<void> {
  if (!previous) return;
  await retryOnConflict(5, () => sessions.end(previous.officer.id, [previous.id]));
}
