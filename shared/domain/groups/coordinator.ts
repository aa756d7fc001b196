/** A consent with the moment it was given and the version of the text that was agreed to. */
export interface Consent {
  readonly givenAt: string;
  readonly textVersion: string;
}

export interface Coordinator {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly email: string;
  /** E.164, such as +31612345678. */
  readonly phone: string;
  readonly role: 'first' | 'second';
  readonly consents: {
    /** Agreed to the rules of play and the privacy statement. */
    readonly terms: Consent;
    /** Neighbouring coordinators may see name, phone and e-mail address. */
    readonly shareContact?: Consent | undefined;
  };
  readonly mailState: 'ok' | 'bouncing' | 'complained';
}

/** Whether both sides agreed to show each other's contact data. */
export function mayShareContact(one: Coordinator, other: Coordinator): boolean {
  return one.consents.shareContact !== undefined && other.consents.shareContact !== undefined;
}
