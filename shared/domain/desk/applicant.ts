import { Refusal } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import type { Identity } from './officer.ts';
import type { Organisation } from './rights.ts';

/** How long somebody waits for the desk manager who signed in and has no role here. */
export const keepApplicantDays = retentionTerms.applicant.days;

/** Somebody who signed in with an organisation of the region, and whom nobody has let in yet. */
export interface Applicant {
  /** A digest of the identity, so that everybody waits only once. */
  readonly id: string;
  readonly identity: Identity;
  /** What the organisation calls the person. */
  readonly name: string;
  readonly organisation: Organisation;
  /** The id of the identity provider. */
  readonly provider: string;
  /** The CBS codes of the municipalities for which people of this provider may act. */
  readonly municipalities: readonly string[];
  /** When the person last tried to sign in (ISO 8601). */
  readonly askedAt: string;
}

export class ApplicantNotFound extends Refusal {
  constructor() {
    super('nobody waits with this id');
  }
}
