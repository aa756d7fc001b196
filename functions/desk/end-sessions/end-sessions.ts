import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { OfficerSessions } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type {
  EndedSessionsResponse,
  EndSessionsBody,
} from '../../../shared/requests/desk/sign-in.ts';

interface Needs {
  readonly sessions: Pick<OfficerSessions, 'listOf' | 'end'>;
  readonly clock: Clock;
}

/**
 * Ends one or all of the officer's own sessions; the id of somebody else's session has no effect. Throws
 * ConcurrentChange if the list of sessions keeps changing.
 */
export async function endSessions(
  { sessions, clock }: Needs,
  { id, session }: Pick<SignedInOfficer, 'id' | 'session'>,
  body: EndSessionsBody,
): Promise<EndedSessionsResponse> {
  return retryOnConflict(5, async () => {
    const own = (await sessions.listOf(id, clock())).map((each) => each.id);
    const asked = askedIds(body, session.id, own);
    const ended = own.filter((each) => asked.includes(each));
    await sessions.end(id, ended);
    return { ended: ended.length, signedOut: ended.includes(session.id) };
  });
}

function askedIds(
  body: EndSessionsBody,
  current: string,
  own: readonly string[],
): readonly string[] {
  if (body.which === 'all') return own;
  return [body.which === 'this' ? current : body.id];
}
