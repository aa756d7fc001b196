import { retentionTerms } from '../platform/retention-terms.ts';
import type { SignedInOfficer } from './officer-session.ts';

/**
 * The reasons for which an officer may look at somebody's contact details. The officer selects one of them, and cannot
 * type another.
 */
export const viewingReasons = [
  /** To decide on a registration, for example by calling the coordinator. */
  'decide',
  /** To reach the coordinator about the group. */
  'reach',
  /** To find out whether a group has been registered twice. */
  'duplicate',
  /** Because the coordinator asked what is stored, or asked for it to be changed. */
  'own-request',
] as const;
export type ViewingReason = (typeof viewingReasons)[number];

/** The reasons for which an officer may look at a starter's name and address. */
export const starterViewingReasons = [
  /** To get in touch, as the starter asked. */
  'follow-up',
  /** Because the starter asked what is stored, or asked for it to be changed. */
  'own-request',
] as const;
export type StarterViewingReason = (typeof starterViewingReasons)[number];

/**
 * What an officer viewed, and why: the contact details of a coordinator or a starter, or a coordinator found by address
 * or number. If a search found nobody, nobody is named. What the officer typed is not recorded. `activity` is the name
 * of the processing activity in the record of processing activities.
 */
type Viewed =
  | { readonly activity: 'search-without-result'; readonly reason: ViewingReason }
  | {
      readonly activity: 'coordinator-contact-details' | 'coordinator-found';
      readonly reason: ViewingReason;
      readonly coordinatorId: string;
      readonly groupId: string;
    }
  | {
      readonly activity: 'starter-contact-details';
      readonly reason: StarterViewingReason;
      readonly starterId: string;
    };

/**
 * Records that somebody viewed a person's contact details or searched for a person. Contains the fields that the Dutch
 * standard for logging data processing (Logboek Dataverwerkingen) requires: trace, processing activity, who, when, why,
 * and whose details (by id). It is never changed, and is not removed before its retention period is over.
 */
export type ViewingRecord = Viewed & {
  /** Identifies the request that showed the details: 32 hexadecimal digits (W3C Trace Context). */
  readonly traceId: string;
  readonly officerId: string;
  /** The officer's job title at that moment, which the person concerned may see. */
  readonly officerTitle: string;
  readonly organisation: SignedInOfficer['organisation'];
  readonly at: Date;
};

/** What coordinators may see of a viewing record about their own details. */
export interface ViewOfCoordinator extends Pick<ViewingRecord, 'officerTitle' | 'organisation'> {
  readonly at: string;
  readonly activity: 'coordinator-contact-details' | 'coordinator-found';
  readonly reason: ViewingReason;
}

/** The number of viewing records that a coordinator's own page shows; the download contains all of them. */
export const shownViews = 50;

type Viewer = Pick<SignedInOfficer, 'id' | 'title' | 'organisation'>;
/** The trace id and the time of the request for the details. */
type View = Pick<ViewingRecord, 'traceId' | 'at'>;

/** Number of days for which a viewing record is kept. */
export const keepViewingDays = retentionTerms.viewingRecord.days;

/** A record for each coordinator whose contact details an officer is about to see. */
export function viewingRecords(
  coordinators: readonly { readonly id: string; readonly groupId: string }[],
  officer: Viewer,
  view: View & { readonly reason: ViewingReason },
  activity: 'coordinator-contact-details' | 'coordinator-found' = 'coordinator-contact-details',
): readonly ViewingRecord[] {
  return coordinators.map((coordinator) => ({
    ...view,
    activity,
    ...viewerOf(officer),
    coordinatorId: coordinator.id,
    groupId: coordinator.groupId,
  }));
}

/**
 * The records of a search: one for each coordinator whom the officer is about to see, or a single record saying that
 * nobody was found.
 */
export function searchRecords(
  found: readonly { readonly id: string; readonly groupId: string }[],
  officer: Viewer,
  view: View & { readonly reason: ViewingReason },
): readonly ViewingRecord[] {
  return found.length > 0
    ? viewingRecords(found, officer, view, 'coordinator-found')
    : [{ ...view, activity: 'search-without-result', ...viewerOf(officer) }];
}

/** A record for a starter whose name and address an officer is about to see. */
export function starterViewingRecord(
  starterId: string,
  officer: Viewer,
  view: View & { readonly reason: StarterViewingReason },
): ViewingRecord {
  return { ...view, activity: 'starter-contact-details', ...viewerOf(officer), starterId };
}

/** The id of the person whom the record is about: the officer's own id if a search found nobody. */
export function viewedPersonId(viewed: ViewingRecord): string {
  if (viewed.activity === 'search-without-result') return viewed.officerId;
  return viewed.activity === 'starter-contact-details' ? viewed.starterId : viewed.coordinatorId;
}

function viewerOf({ id, title, organisation }: Viewer) {
  return { officerId: id, officerTitle: title, organisation };
}
