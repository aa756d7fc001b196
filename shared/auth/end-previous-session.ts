import type { OfficerSession } from '../domain/desk/officer-session.ts';
import { retryOnConflict } from '../domain/platform/retry-on-conflict.ts';
import type { OfficerSessions } from '../ports/desk.ts';

/** When somebody signs in, ends the session that the browser already had: somebody else may have put it there. */
export async function endPreviousSession(
  { sessions }: { readonly sessions: Pick<OfficerSessions, 'end'> },
  previous: OfficerSession | undefined,
): Promise<void> {
  if (!previous) return;
  await retryOnConflict(5, () => sessions.end(previous.officer.id, [previous.id]));
}
