import {
  isOver,
  lastMomentOf,
  type SignedInOfficer,
} from '../../../shared/domain/desk/officer-session.ts';
import type { OfficerSessions } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { SignedInResponse } from '../../../shared/requests/desk/sign-in.ts';

interface Needs {
  readonly sessions: Pick<OfficerSessions, 'listOf'>;
  readonly clock: Clock;
}

/**
 * The signed-in officer, with the officer's current rights and all of the officer's sessions that are not over, newest
 * first.
 */
export async function showOfficer(
  { sessions, clock }: Needs,
  { id, name, title, rights, session }: SignedInOfficer,
): Promise<SignedInResponse> {
  const now = clock();
  const own = await sessions.listOf(id, now);
  return {
    id,
    name,
    title,
    rights: Object.fromEntries(
      Object.entries(rights).map(([right, scope]) => [
        right,
        scope === 'region' ? scope : [...scope],
      ]),
    ),
    organisation: session.provider,
    usedPasskey: session.provedBy === 'passkey',
    endsAt: lastMomentOf(session).toISOString(),
    sessions: own
      .filter((each) => each.id === session.id || !isOver(each, now))
      .map((each) => ({
        id: each.id,
        organisation: each.provider,
        device: each.device,
        startedAt: each.startedAt.toISOString(),
        lastUsedAt: each.lastUsedAt.toISOString(),
        isThisOne: each.id === session.id,
      }))
      .toReversed(),
  };
}
