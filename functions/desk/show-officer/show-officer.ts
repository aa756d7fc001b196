import { lastMomentOf, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { OfficerSessions } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { SignedInResponse } from '../../../shared/requests/desk/sign-in.ts';

interface Needs {
  readonly sessions: Pick<OfficerSessions, 'listOf'>;
  readonly clock: Clock;
}

/** The signed-in officer, with the officer's current rights and all of the officer's sessions, newest first. */
export async function showOfficer(
  { sessions, clock }: Needs,
  { id, name, title, rights, session }: SignedInOfficer,
): Promise<SignedInResponse> {
  const own = await sessions.listOf(id, clock());
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
      .map((each) => ({
        id: each.id,
        organisation: each.provider,
        device: each.device,
        startedAt: each.startedAt.toISOString(),
        isThisOne: each.id === session.id,
      }))
      .toReversed(),
  };
}
