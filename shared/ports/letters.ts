import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Asker, JoinRequest } from '../domain/joining/join-request.ts';
import type { Link, Proximity } from '../domain/linking/link.ts';
import type { Starter } from '../domain/starting/starter.ts';
import type { Officer } from '../regions/region.ts';
import type { OutgoingMail } from './mail.ts';

/** An active group near another, with how the areas lie. */
export interface NearbyGroup extends Proximity {
  readonly group: Group;
}

/** What each letter tells; `link` is a complete address on our own site. */
export interface LetterContents {
  'confirm-address': { readonly group: Group; readonly link: string };
  'registration-received': { readonly group: Group; readonly coordinator: Coordinator };
  'approval-request': {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly officer: Officer;
    readonly nearby: readonly NearbyGroup[];
    /** Who asked the question that the coordinator answered. */
    readonly askedBy: Officer | undefined;
    readonly link: string;
    readonly linkExpires: Date;
  };
  question: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly question: string;
    readonly askedBy: Officer | undefined;
    readonly link: string;
    readonly linkExpires: Date;
  };
  rejected: { readonly group: Group; readonly coordinator: Coordinator; readonly reason: string };
  welcome: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly inviteLink: string;
    readonly nearby: readonly NearbyGroup[];
    /** To manage the group; the coordinator keeps it. */
    readonly link: string;
    readonly linkExpires: Date;
  };
  introduction: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly neighbour: Group;
    readonly link: Link;
    /** Coordinators of the neighbour who may be shown to this coordinator; empty when it goes through the desk. */
    readonly contacts: readonly Coordinator[];
  };
  relinked: {
    readonly group: Group;
    readonly coordinator: Coordinator;
    /** New neighbours with the coordinators who may be shown to this coordinator, nearest first. */
    readonly fresh: readonly {
      readonly neighbour: Group;
      readonly link: Link;
      readonly contacts: readonly Coordinator[];
    }[];
    readonly ended: readonly Group[];
  };
  closed: { readonly group: Group; readonly coordinator: Coordinator };
  'join-confirm': { readonly group: Group; readonly request: JoinRequest; readonly link: string };
  'join-request': {
    readonly group: Group;
    readonly coordinator: Coordinator;
    readonly asker: Pick<Asker, 'street' | 'note'>;
    /** Until when the request can be answered. */
    readonly answerBy: Date;
    readonly reminder: boolean;
    readonly link: string;
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
    readonly link: string;
    readonly linkExpires: Date;
  };
  'joining-paused': { readonly group: Group; readonly officer: Officer };
  'starter-kit': { readonly starter: Starter };
  'starter-follow-up': {
    readonly starter: Starter;
    readonly officer: Officer;
    readonly link: string;
    readonly linkExpires: Date;
  };
}

export type LetterName = keyof LetterContents;
export type Letter = {
  [Name in LetterName]: { readonly name: Name } & LetterContents[Name];
}[LetterName];

export interface LetterWriter {
  /** Puts a letter into words and pictures; only the address is left to add. */
  write(letter: Letter): Promise<Omit<OutgoingMail, 'to'>>;
}

/**
 * What the mail service says about mail in general: it takes mail, goes on at a lower rate (`too-fast`), or takes none
 * for now whatever the letter (`away`: out of reach, out of order, paused, or the day's quota is used up).
 */
export type ServiceState = 'takes-mail' | 'too-fast' | 'away';

/** A mail was not sent, as far as known. Carries no address and no text of the mail, nor a cause that could. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** `no`: the service certainly did not take it. `unknown`: it may be on its way. */
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

/** Nothing is wrong with the letters of an event: they must come again after `seconds`, and that is no failed attempt. */
export class MailPostponed extends Error {
  override readonly name = 'MailPostponed';
  readonly seconds: number;

  constructor(reason: string, seconds: number, options?: ErrorOptions) {
    super(`mail postponed: ${reason}`, options);
    this.seconds = seconds;
  }
}
