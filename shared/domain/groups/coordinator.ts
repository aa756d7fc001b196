/** When consent was given, and to which version of the wording. */
export interface Consent {
  readonly givenAt: string;
  readonly textVersion: string;
}

/** A consent that was withdrawn, and when. */
interface WithdrawnConsent extends Consent {
  readonly withdrawnAt: string;
}

/** The keyed digests of a coordinator's mailbox and phone number, by which officers find the coordinator. */
export interface ContactDigests {
  readonly mailbox: string;
  readonly phone: string;
}

export interface Coordinator {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly email: string;
  /** In E.164 format, such as +31612345678. */
  readonly phone: string;
  readonly role: 'first' | 'second';
  readonly consents: {
    /** Consent to the rules and the privacy statement. */
    readonly terms: Consent;
    /** Consent to show the name, phone number and email address to neighbouring coordinators. */
    readonly shareContact?: Consent | undefined;
    /** The consent to share contact details that was last withdrawn. */
    readonly sharedBefore?: WithdrawnConsent | undefined;
  };
  readonly mailState: 'ok' | 'bouncing' | 'complained';
  /** Absent if the coordinator was stored before digests were kept, or if an operator has corrected the details. */
  readonly digests?: ContactDigests | undefined;
  /**
   * When mail to this coordinator first failed, after which we sent no more; absent if mail has not failed, or failed
   * before these times were kept.
   */
  readonly mailFailsSince?: string | undefined;
}

/** A coordinator whose new or corrected details are to be stored, with the digests of those details. */
export type FindableCoordinator = Coordinator & { readonly digests: ContactDigests };

/** What is kept of a coordinator whom another one removed, until the letter about it has been sent. */
export type RemovedCoordinator = Pick<Coordinator, 'id' | 'groupId' | 'name' | 'email'>;

/** The first coordinator, followed by the others in the order in which they agreed to the rules. */
export function firstBeforeOthers(coordinators: readonly Coordinator[]): Coordinator[] {
  return coordinators.toSorted(
    (one, other) =>
      one.role.localeCompare(other.role) ||
      one.consents.terms.givenAt.localeCompare(other.consents.terms.givenAt),
  );
}

/** Whether both coordinators agreed to share their contact details. If only one agreed, nothing is shared. */
export function mayShareContact(one: Coordinator, other: Coordinator): boolean {
  return one.consents.shareContact !== undefined && other.consents.shareContact !== undefined;
}
