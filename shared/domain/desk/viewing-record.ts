import { retentionTerms } from '../platform/retention-terms.ts';
import type { SignedInOfficer } from './officer-session.ts';

/** Why an officer looks at somebody's contact details. The officer picks one; nobody types a reason. */
export const viewingReasons = [
  /** To decide on a registration, such as by calling the coordinator. */
  'decide',
  /** To reach the coordinator about the group. */
  'reach',
  /** To find out whether a group was registered twice. */
  'duplicate',
  /** Because the coordinator asked what is stored, or asked to change it. */
  'own-request',
] as const;
export type ViewingReason = (typeof viewingReasons)[number];

/** The processing activities that are recorded, as they are called in the record of processing activities. */
export type ProcessingActivity = 'coordinator-contact-details';

/**
 * Somebody looked at a person's contact details. Has the fields of a line of the Dutch standard for logging the
 * processing of data (Logboek Dataverwerkingen): trace, processing activity, who, when, why, and whose as an id. Once
 * written, it is never changed or removed before its term.
 */
export interface ViewingRecord {
  /** Identifies the request that showed the details: 32 hexadecimal digits (W3C Trace Context). */
  readonly traceId: string;
  readonly activity: ProcessingActivity;
  readonly officerId: string;
  /** The title that the officer had at that moment, which the person concerned may see. */
  readonly officerTitle: string;
  readonly organisation: SignedInOfficer['organisation'];
  readonly at: Date;
  readonly reason: ViewingReason;
  /** Whose details were shown, and of which group. */
  readonly coordinatorId: string;
  readonly groupId: string;
}

/** Number of days for which a viewing record is kept. */
export const keepViewingDays = retentionTerms.viewingRecord.days;

/** One record for each coordinator whose contact details an officer is about to see. */
export function viewingRecords(
  coordinators: readonly { readonly id: string; readonly groupId: string }[],
  { id, title, organisation }: Pick<SignedInOfficer, 'id' | 'title' | 'organisation'>,
  view: Pick<ViewingRecord, 'traceId' | 'reason' | 'at'>,
): readonly ViewingRecord[] {
  return coordinators.map((coordinator) => ({
    ...view,
    activity: 'coordinator-contact-details',
    officerId: id,
    officerTitle: title,
    organisation,
    coordinatorId: coordinator.id,
    groupId: coordinator.groupId,
  }));
}
