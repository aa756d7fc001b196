import {
  ensureSteppedUp,
  isOver,
  isUseToRecord,
  NotSignedIn,
  OtherOfficerSignedIn,
  signedIn,
  type SignedInOfficer,
} from '../domain/desk/officer-session.ts';
import { RightMissing } from '../domain/desk/officer.ts';
import { isAllowed, type Right } from '../domain/desk/rights.ts';
import type { OfficerSessions } from '../ports/desk.ts';
import type { Clock } from '../ports/platform.ts';
import { digestOf } from './mailed-tokens.ts';
import { secretPattern } from './sessions.ts';

export interface OfficerReading {
  readonly sessions: Pick<OfficerSessions, 'find' | 'recordUse'>;
  readonly clock: Clock;
}

/** The requirements that a route sets for the officer, as `OfficerCaller` declares them. */
interface Demands {
  readonly needs?: {
    readonly right: Right;
    readonly in: 'region' | 'municipality' | 'anywhere';
  };
  readonly orSelf?: true;
  readonly stepUp?: true;
  readonly unattended?: true;
}

/** The ids of the officers that a request names. */
interface NamedOfficers {
  /** The officer whom the request is about. */
  readonly about?: string | undefined;
  /** The officer who was signed in when the page that sent the request was loaded. */
  readonly pageOf?: string | undefined;
}

/**
 * The officer whose session this secret belongs to. Throws NotSignedIn if there is no such session or it is over,
 * OtherOfficerSignedIn if another officer was signed in when the page was loaded, RightMissing if the officer lacks the
 * right, or StepUpNeeded if the officer must authenticate again first. Records that the session was used, even if the
 * officer lacks the right or the step-up. A request from another officer's page does not count as use.
 */
export async function officerOf(
  secret: string | undefined,
  { needs, orSelf, stepUp, unattended }: Demands,
  { sessions, clock }: OfficerReading,
  { about, pageOf }: NamedOfficers = {},
): Promise<SignedInOfficer> {
  if (secret === undefined || !secretPattern.test(secret)) throw new NotSignedIn();
  const digest = digestOf(secret);
  const session = await sessions.find(digest);
  const now = clock();
  if (!session || isOver(session, now)) throw new NotSignedIn();
  if (pageOf !== undefined && pageOf !== session.officer.id) throw new OtherOfficerSignedIn();
  if (!unattended && isUseToRecord(session, now)) await sessions.recordUse(digest, now);
  const officer = signedIn(session, now);
  const isSelf = orSelf === true && about === officer.id;
  if (needs && !isSelf) {
    const where = needs.in === 'region' ? 'region' : 'anywhere';
    if (!isAllowed(officer.rights, needs.right, where)) throw new RightMissing();
  }
  if (stepUp) ensureSteppedUp(session, now);
  return officer;
}
