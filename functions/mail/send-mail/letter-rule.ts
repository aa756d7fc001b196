import type { DomainEvent, EventName, ReceivedEvent } from '../../../events/catalogue.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Asker, JoinRequest } from '../../../shared/domain/joining/join-request.ts';
import type { TokenIssuer } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { Letter, LetterName } from '../../../shared/ports/letters.ts';
import type {
  LinkRepository,
  NeighbourFinder,
  RelinkRepository,
} from '../../../shared/ports/linking.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { Officer, Region } from '../../../shared/regions/region.ts';

/** What the letters need to look up the state as it is now. */
export interface LetterSources {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly neighbours: NeighbourFinder;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly relinks: Pick<RelinkRepository, 'changesOf'>;
  readonly joins: Pick<JoinRepository, 'find'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly desk: Desk;
  readonly tokenIssuer: TokenIssuer;
  readonly clock: Clock;
  readonly region: Region;
  /** Our own site, without a slash at the end. */
  readonly siteUrl: string;
}

/** A letter to one person; `content` is asked for only when the letter was not sent before. */
export interface AddressedLetter {
  readonly recipientId: string;
  readonly to: string;
  /** Set when the recipient is a coordinator, so that a bounce can be recorded. */
  readonly coordinator?: { readonly groupId: string; readonly coordinatorId: string };
  readonly content: () => Promise<Letter>;
}

/** An event of one of these names. */
export type EventOf<Name extends EventName> = Extract<DomainEvent, { name: Name }> &
  Pick<ReceivedEvent, 'id' | 'time'>;

/** Which letter belongs to which events, and to whom it goes. Of the event it uses the ids only. */
export interface LetterRule<Name extends EventName> {
  readonly letter: LetterName;
  readonly on: readonly Name[];
  /** The letters to send as things are now; none when the letter makes no sense any more. */
  address(event: EventOf<Name>, sources: LetterSources): Promise<readonly AddressedLetter[]>;
}

/** A rule for whatever events; hand it only those that it is `on`. */
export interface AnyLetterRule {
  readonly letter: LetterName;
  readonly on: readonly EventName[];
  address(event: ReceivedEvent, sources: LetterSources): Promise<readonly AddressedLetter[]>;
}

/** A letter to a coordinator; none when mail to this address bounces or is unwanted. */
export function toCoordinator(
  coordinator: Coordinator | undefined,
  content: (coordinator: Coordinator) => Letter | Promise<Letter>,
): readonly AddressedLetter[] {
  if (coordinator?.mailState !== 'ok') return [];
  const { id, groupId, email } = coordinator;
  return [
    {
      recipientId: id,
      to: email,
      coordinator: { groupId, coordinatorId: id },
      content: async () => content(coordinator),
    },
  ];
}

export function toOfficer(officer: Officer, content: () => Promise<Letter>): AddressedLetter {
  return { recipientId: officer.id, to: officer.email, content };
}

/** A letter to whoever asked to join; none when that person's data are gone. */
export function toAsker(
  { id, asker }: JoinRequest,
  content: (asker: Asker) => Letter | Promise<Letter>,
): readonly AddressedLetter[] {
  return asker ? [{ recipientId: id, to: asker.email, content: async () => content(asker) }] : [];
}

/** The coordinator who registered the group. */
export function firstOf(coordinators: readonly Coordinator[]): Coordinator | undefined {
  return coordinators.find(({ role }) => role === 'first');
}
