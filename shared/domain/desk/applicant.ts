import { Refusal } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import type { Identity } from './officer.ts';
import type { Organisation } from './rights.ts';

/** The number of days for which an applicant's data is kept after their last attempt to sign in. */
export const keepApplicantDays = retentionTerms.applicant.days;

/** Somebody who signed in through one of the region's organisations, but has not been given a role yet. */
export interface Applicant {
  /** A digest of the identity, so that nobody is listed twice. */
  readonly id: string;
  readonly identity: Identity;
  /** The person's name according to the organisation. */
  readonly name: string;
  readonly organisation: Organisation;
  /** The id of the identity provider. */
  readonly provider: string;
  /** The CBS codes of the municipalities on whose behalf this provider's people may act. */
  readonly municipalities: readonly string[];
  /** When the person last tried to sign in (ISO 8601). */
  readonly askedAt: string;
}

export class ApplicantNotFound extends Refusal {
  constructor() {
    super('nobody waits with this id');
  }
}
