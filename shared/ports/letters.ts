import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Asker, JoinRequest } from '../domain/joining/join-request.ts';
import type { Link, Proximity } from '../domain/linking/link.ts';
import type { Starter } from '../domain/starting/starter.ts';
import type { Officer } from '../regions/region.ts';
import type { OutgoingMail } from './mail.ts';

/** An active group near another, and how their areas relate. */
export interface NearbyGroup extends Proximity {
  readonly group: Group;
}

/** The contents of each letter. A `tokenUrl` is an absolute URL on our own site. */
export interface LetterContents {
  'confirm-address': { readonly group: Group; readonly tokenUrl: string };
  'registration-received': { readonly group: Group; readonly coordinator: Coordinator };
  'approval-request': {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly officer: Officer;
    readonly nearby: readonly NearbyGroup[];
    /** The officer who asked the question that the coordinator answered. */
    readonly askedBy: Officer | undefined;
    readonly tokenUrl: string;
    readonly tokenExpires: Date;
  };
  question: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly question: string;
    readonly askedBy: Officer | undefined;
    readonly tokenUrl: string;
    readonly tokenExpires: Date;
  };
  rejected: { readonly group: Group; readonly coordinator: Coordinator; readonly reason: string };
  welcome: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly inviteLink: string;
    readonly nearby: readonly NearbyGroup[];
    /** The URL for managing the group; the letter asks the coordinator to keep it. */
    readonly tokenUrl: string;
    readonly tokenExpires: Date;
  };
  introduction: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly neighbour: Group;
    readonly link: Link;
    /**
     * The neighbour's coordinators whose details this coordinator may see; empty when contact goes through the desk.
     */
    readonly contacts: readonly Coordinator[];
  };
  relinked: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    /** New neighbours, nearest first, with the coordinators whose details this coordinator may see. */
    readonly fresh: readonly {
      readonly neighbour: Group;
      readonly link: Link;
      readonly contacts: readonly Coordinator[];
    }[];
    readonly ended: readonly Group[];
  };
  closed: { readonly group: Group; readonly coordinator: Coordinator };
  'join-confirm': {
    readonly group: Group;
    readonly request: JoinRequest;
    readonly tokenUrl: string;
  };
  'join-request': {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly asker: Pick<Asker, 'street' | 'note'>;
    /** Deadline for answering the request. */
    readonly answerBy: Date;
    readonly reminder: boolean;
    readonly tokenUrl: string;
  };
  'join-accepted': {
    readonly group: Group;
    readonly asker: Asker;
    readonly message: string | undefined;
  };
  'join-declined': {
    readonly group: Group;
    readonly asker: Asker;
    readonly reason: 'full' | 'elsewhere' | 'lapsed' | 'ended';
    readonly message: string | undefined;
    readonly alternatives: readonly NearbyGroup[];
  };
  'joining-closed': {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly joining: 'full' | 'paused';
    readonly tokenUrl: string;
    readonly tokenExpires: Date;
  };
  'joining-paused': { readonly group: Group; readonly officer: Officer };
  'starter-kit': { readonly starter: Starter };
  'starter-follow-up': {
    readonly starter: Starter;
    readonly officer: Officer;
    readonly tokenUrl: string;
    readonly tokenExpires: Date;
  };
}

export type LetterName = keyof LetterContents;
export type Letter = {
  [Name in LetterName]: { readonly name: Name } & LetterContents[Name];
}[LetterName];

export interface LetterWriter {
  /** Renders a letter as an email that is complete except for the recipient's address. */
  write(letter: Letter): Promise<Omit<OutgoingMail, 'to'>>;
}

/**
 * The state of the mail service as a whole: it accepts mail, throttles us (`too-fast`), or accepts nothing for the time
 * being, whatever the letter (`away`: unreachable, failing, paused or over its daily quota).
 */
export type ServiceState = 'takes-mail' | 'too-fast' | 'away';

/**
 * An email was not sent, as far as we can tell. The error contains neither the recipient's address nor the text of the
 * email, nor a cause that might contain them.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** `no`: the service definitely did not accept the email. `unknown`: the email may be on its way. */
  readonly taken: 'no' | 'unknown';
  readonly service: ServiceState;

  constructor(
    taken: 'no' | 'unknown',
    reason: string,
    {
      requestId,
      service = 'takes-mail',
    }: { requestId?: string | undefined; service?: ServiceState } = {},
  ) {
    super(
      `the mail service did not confirm: ${reason}${requestId === undefined ? '' : `, request ${requestId}`}`,
    );
    this.taken = taken;
    this.service = service;
  }
}

/**
 * The letters for an event must be retried after the given number of seconds. This does not count as a failed attempt,
 * because nothing is wrong with the letters.
 */
export class MailPostponed extends Error {
  override readonly name = 'MailPostponed';
  readonly seconds: number;

  constructor(reason: string, seconds: number, options?: ErrorOptions) {
    super(`mail postponed: ${reason}`, options);
    this.seconds = seconds;
  }
}
