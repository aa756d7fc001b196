import { starterOfOfficer } from '../../../shared/auth/starter-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import {
  AlreadyFollowedUp,
  followUpStarter as followUp,
} from '../../../shared/domain/starting/starter.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { followUpResponseOf } from '../../../shared/requests/starting/follow-up-response.ts';
import type { FollowUpStarterBody } from '../../../shared/requests/starting/follow-up-starter.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find' | 'save'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface FollowedUp {
  readonly outcome: 'followed-up' | 'already-followed-up';
  readonly followUp: FollowUpResponse;
}

/**
 * Records that an officer has contacted a starter. Only the first follow-up counts: an officer who records another one
 * is shown the first. Throws StarterNotFound or OutOfScope.
 */
export async function followUpStarter(
  needs: Needs,
  officer: SignedInOfficer,
  id: string,
  { note }: FollowUpStarterBody,
): Promise<FollowedUp> {
  return retryOnConflict(3, async () => {
    const starter = await starterOfOfficer(needs.starters, id, officer, 'follow-up');
    try {
      const at = needs.clock().toISOString();
      const given = { officerId: officer.id, officerTitle: officer.title, at, note };
      await needs.starters.save(starter, followUp(starter, given));
      needs.log.info('starter followed up', { starterId: id, officerId: officer.id });
      return { outcome: 'followed-up', followUp: followUpResponseOf(given, officer) };
    } catch (error) {
      if (!(error instanceof AlreadyFollowedUp)) throw error;
      return {
        outcome: 'already-followed-up',
        followUp: followUpResponseOf(error.followUp, officer),
      };
    }
  });
}
