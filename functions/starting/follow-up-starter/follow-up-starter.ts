import { starterForOfficer } from '../../../shared/auth/starter-for-officer.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import {
  AlreadyFollowedUp,
  followUpStarter as followUp,
} from '../../../shared/domain/starting/starter.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { followUpResponseOf } from '../../../shared/requests/starting/follow-up-response.ts';
import type { FollowUpStarterBody } from '../../../shared/requests/starting/follow-up-starter.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'officer'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface FollowedUp {
  readonly outcome: 'followed-up' | 'already-followed-up';
  readonly followUp: FollowUpResponse;
}

/**
 * Records that an officer has contacted a starter. Only the first follow-up counts: an officer who records one later is
 * shown the first.
 * Throws CredentialRefused or StarterNotFound.
 */
export async function followUpStarter(
  needs: Needs,
  id: string,
  credential: string | undefined,
  { note }: FollowUpStarterBody,
): Promise<FollowedUp> {
  return retryOnConflict(3, async () => {
    const { starter, officer } = await starterForOfficer(needs, id, credential);
    try {
      const given = { officerId: officer.id, at: needs.clock().toISOString(), note };
      await needs.starters.save(starter, followUp(starter, given));
      needs.log.info('starter followed up', { starterId: id, officerId: officer.id });
      return { outcome: 'followed-up', followUp: followUpResponseOf(given, officer) };
    } catch (error) {
      if (!(error instanceof AlreadyFollowedUp)) throw error;
      const before = error.followUp;
      return {
        outcome: 'already-followed-up',
        followUp: followUpResponseOf(before, await needs.desk.officer(before.officerId)),
      };
    }
  });
}
