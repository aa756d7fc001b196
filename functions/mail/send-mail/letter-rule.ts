import type { DomainEvent, EventName, ReceivedEvent } from '../../../events/catalogue.ts';
import type { Officer } from '../../../shared/domain/desk/officer.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Asker, JoinRequest } from '../../../shared/domain/joining/join-request.ts';
import type { Fingerprint, TokenIssuer } from '../../../shared/ports/access.ts';
import type {
  Desk,
  FormerMailboxes,
  InvitationRepository,
  OfficerRepository,
} from '../../../shared/ports/desk.ts';
import type {
  CircleRepository,
  CoordinatorInvitations,
  CoordinatorRepository,
  GroupRepository,
  Nominations,
  RegistrationRepository,
} from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type {
  LinkRepository,
  NeighbourFinder,
  NeighbourGroups,
  RelinkRepository,
} from '../../../shared/ports/linking.ts';
import type {
  MailboxCounts,
  MarkedRecipient,
  NewLinkRequests,
} from '../../../shared/ports/mail.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { DeskMailbox, Region } from '../../../shared/regions/region.ts';
import type { Letter, LetterName, TriggerOf } from './letter.ts';

/** Everything that the letter rules use to read the current state and to put tokens in letters. */
export interface LetterSources {
  readonly registrations: Pick<RegistrationRepository, 'find' | 'coordinators'>;
  readonly groups: Pick<GroupRepository, 'find' | 'findByReference' | 'coordinators' | 'waiting'>;
  readonly neighbours: NeighbourFinder;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find' | 'contactsFor'>;
  /** The relinking jobs of any region: a job of one region can also change another region's links. */
  readonly relinksOf: (regionId: string) => Pick<RelinkRepository, 'changesOf'>;
  readonly joins: Pick<JoinRepository, 'find'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly circles: Pick<CircleRepository, 'of'>;
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly invitations: Pick<InvitationRepository, 'find'>;
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'of' | 'find'>;
  readonly nominations: Pick<Nominations, 'find'>;
  readonly removedCoordinators: Pick<CoordinatorRepository, 'removed'>;
  readonly officers: Pick<OfficerRepository, 'find'>;
  readonly newLinks: Pick<NewLinkRequests, 'find'>;
  readonly mailboxCounts: MailboxCounts;
  readonly fingerprint: Fingerprint;
  readonly desk: Desk;
  readonly formerMailboxes: FormerMailboxes;
  readonly tokenIssuer: TokenIssuer;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly region: Region;
  readonly regions: RegionSet;
  /** The URL of the region's own site, without a trailing slash. */
  readonly siteUrl: string;
}

/** A letter to one person; `content` is called only if the letter has not been sent yet. */
export interface AddressedLetter<Name extends LetterName = LetterName> {
  readonly recipientId: string;
  readonly to: string;
  /** Set if the recipient is a coordinator or a desk mailbox, so that a bounce can be recorded. */
  readonly marked?: MarkedRecipient;
  readonly content: () => Promise<Letter<Name>>;
}

/** An event with one of these names, as received: with its id, its time and its region. */
type EventOf<Name extends EventName> = Extract<DomainEvent, { name: Name }> &
  Pick<ReceivedEvent, 'id' | 'time' | 'regionId'>;

/**
 * Determines who receives a letter. Only the ids come from the event; everything else is read from the current state.
 */
export interface LetterRule<Name extends LetterName> {
  readonly letter: Name;
  /**
   * The letters to send to people in the region of `sources`, given the current state; empty if the letter is no longer
   * relevant.
   */
  address(
    event: EventOf<TriggerOf<Name>>,
    sources: LetterSources,
  ): Promise<readonly AddressedLetter<Name>[]>;
}

/**
 * A letter rule whose event type is left open, so that one list can hold all rules. Pass it only events that trigger
 * its letter.
 */
export interface AnyLetterRule {
  readonly letter: LetterName;
  address(event: ReceivedEvent, sources: LetterSources): Promise<readonly AddressedLetter[]>;
}

/** A letter to the coordinator; none if there is no coordinator, or if mail has bounced or been reported as spam. */
export function toCoordinator<Name extends LetterName>(
  coordinator: Coordinator | undefined,
  content: (coordinator: Coordinator) => Letter<Name> | Promise<Letter<Name>>,
): readonly AddressedLetter<Name>[] {
  if (coordinator?.mailState !== 'ok') return [];
  const { id, groupId, email } = coordinator;
  return [
    {
      recipientId: id,
      to: email,
      marked: { groupId, coordinatorId: id },
      content: async () => content(coordinator),
    },
  ];
}

/** A letter to a mailbox of the desk, even if earlier mail to it failed: that may have been mended. */
export function toMailbox<Name extends LetterName>(
  { id, email }: Pick<DeskMailbox, 'id' | 'email'>,
  content: () => Promise<Letter<Name>>,
): AddressedLetter<Name> {
  return { recipientId: id, to: email, marked: { mailboxId: id }, content };
}

/**
 * A letter to a person who may use the desk, or none if we do not know the person's own address. For a letter to a desk
 * mailbox, use `toMailbox`.
 */
export function toPerson<Name extends LetterName>(
  { id, email }: Officer,
  content: () => Letter<Name>,
): readonly AddressedLetter<Name>[] {
  return email === undefined
    ? []
    : [{ recipientId: id, to: email, content: async () => content() }];
}

/** The job title of an officer; undefined if no officer is named, or if that officer has been removed. */
export async function titleOf(
  { officers }: Pick<LetterSources, 'officers'>,
  officerId: string | undefined,
): Promise<string | undefined> {
  return officerId === undefined ? undefined : (await officers.find(officerId))?.title;
}

/** A letter to an asker, or none if the asker's data has been removed. */
export function toAsker<Name extends LetterName>(
  { id, asker }: JoinRequest,
  content: (asker: Asker) => Letter<Name> | Promise<Letter<Name>>,
): readonly AddressedLetter<Name>[] {
  return asker ? [{ recipientId: id, to: asker.email, content: async () => content(asker) }] : [];
}

/** The coordinator named in the registration; undefined if that coordinator has been removed. */
export function firstOf(coordinators: readonly Coordinator[]): Coordinator | undefined {
  return coordinators.find(({ role }) => role === 'first');
}
