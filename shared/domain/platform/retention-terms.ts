/** A retention period of fixed length: it ends at the end of a day in Amsterdam, or after a number of hours. */
type Term = { readonly days: number } | { readonly hours: number };
/** Kept for as long as the group exists. */
interface WhileItExists {
  readonly lasts: 'as long as the group';
}

/**
 * How long personal data is kept: one retention period for each status of each kind of record that contains personal
 * data. The code that removes the data, the privacy statement, docs/retention.md and the infrastructure all take their
 * periods from here.
 */
export const retentionTerms = {
  /**
   * For an unconfirmed registration, the period is counted from the moment of registration; for one that is waiting,
   * from the start of the current wait; and for a group or registration that has ended, from its end.
   */
  group: {
    submitted: { days: 7 },
    expired: { days: 2 },
    pending: { days: 180 },
    asked: { days: 180 },
    rejected: { days: 30 },
    withdrawn: { days: 30 },
    active: { lasts: 'as long as the group' },
    dormant: { lasts: 'as long as the group' },
    closed: { days: 30 },
  },
  /**
   * The confirmation and the reply have deadlines of their own; a request is removed 30 days after it was made, however
   * it ended.
   */
  joinRequest: {
    submitted: { hours: 48 },
    expired: { hours: 0 },
    open: { days: 14 },
    accepted: { days: 30 },
    full: { days: 30 },
    elsewhere: { days: 30 },
    lapsed: { days: 30 },
    ended: { days: 30 },
  },
  /** An invitation to become a coordinator of a group that has not been accepted. */
  coordinatorInvitation: { days: 7 },
  /** A nomination to become the first coordinator that has not been accepted. Contains only ids. */
  nomination: { days: 7 },
  /** The name and address of a coordinator whom another one removed, kept for the letter that tells the person. */
  removedCoordinator: { days: 7 },
  /** A coordinator's membership of a circle, counted from the day on which the system ended it. */
  endedMembership: { days: 366 },
  starter: { requested: { days: 90 }, followedUp: { days: 30 } },
  /**
   * The old details of a desk mailbox that was removed or given another address, kept for the letter that reports this.
   */
  formerMailbox: { days: 7 },
  /** A former officer's data, to which decisions and viewing records refer. */
  endedOfficer: { days: 366 },
  /** An invitation to the desk that has not been accepted. */
  invitation: { days: 14 },
  /** Data about somebody who signed in but has no role, counted from their last attempt. */
  applicant: { days: 30 },
  /**
   * Records of who looked at whose contact details. They are kept long enough for the person concerned to ask about
   * them, and for a yearly review.
   */
  viewingRecord: { days: 731 },
  /** The record of which letters were sent to whom, by id. */
  mailLedger: { days: 30 },
  /** The response to return when a request is repeated. */
  idempotencyKey: { hours: 24 },
  /** The number of requests that have been counted against a cap. */
  cap: { hours: 24 },
  /** The events, which contain only ids. */
  eventArchive: { days: 366 },
  log: { days: 30 },
  /** Both kinds of backup: point-in-time recovery, and the daily copy elsewhere. */
  backup: { days: 35 },
  /**
   * The ids of everything that has ended or been removed. Kept for longer than a backup, with a margin for an event
   * that waited in a dead-letter queue, and for a restored copy that somebody is still comparing with the table.
   */
  erasureLedger: { days: 70 },
} as const satisfies Readonly<
  Record<string, Term | WhileItExists | Readonly<Record<string, Term | WhileItExists>>>
>;
