/** When consent was given, and to which version of the text. */
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
    /** Agreed to the rules and the privacy statement. */
    readonly terms: Consent;
    /** Neighbouring coordinators may see the name, phone number and e-mail address. */
    readonly shareContact?: Consent | undefined;
  };
  readonly mailState: 'ok' | 'bouncing' | 'complained';
}

/** Whether both coordinators agreed to share their contact details; the consent of only one shares nothing. */
export function mayShareContact(one: Coordinator, other: Coordinator): boolean {
  return one.consents.shareContact !== undefined && other.consents.shareContact !== undefined;
}
