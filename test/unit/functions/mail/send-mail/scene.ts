import { isWaiting } from '../../../../../shared/domain/groups/waiting.ts';
import type { DomainEvent, ReceivedEvent } from '../../../../../events/catalogue.ts';
import { letterWriter } from '../../../../../functions/mail/send-mail/letter-writer.ts';
import { sendMail } from '../../../../../functions/mail/send-mail/send-mail.ts';
import type { CoordinatorInvitation } from '../../../../../shared/domain/groups/coordinator-invitation.ts';
import type {
  Coordinator,
  RemovedCoordinator,
} from '../../../../../shared/domain/groups/coordinator.ts';
import type { Nomination } from '../../../../../shared/domain/groups/succession.ts';
import type { Member } from '../../../../../shared/domain/groups/circle.ts';
import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
import type { JoinRequest } from '../../../../../shared/domain/joining/join-request.ts';
import type { Link, Proximity } from '../../../../../shared/domain/linking/link.ts';
import {
  contactsFor,
  neighbourGroupOf,
} from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { LinkChange } from '../../../../../shared/domain/linking/relink-job.ts';
import type { Invitation } from '../../../../../shared/domain/desk/invitation.ts';
import type { FormerMailbox } from '../../../../../shared/domain/desk/mailbox-changes.ts';
import type { Desk } from '../../../../../shared/ports/desk.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import type { LinkRequest } from '../../../../../shared/domain/mail/link-request.ts';
import type { Starter } from '../../../../../shared/domain/starting/starter.ts';
import type { TokenClaims } from '../../../../../shared/domain/platform/token.ts';
import type { MailTurns, OutgoingMail } from '../../../../../shared/ports/mail.ts';
import { dynamoMailboxCounts } from '../../../../../shared/store/mail/dynamo-mailbox-counts.ts';
import { regionPath } from '../../../../../shared/regions/region-path.ts';
import { eventId } from '../../../../support/builders.ts';
import { fakeDesk } from '../../../../support/fakes/fake-desk.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeLedger } from '../../../../support/fakes/fake-ledger.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeMailer } from '../../../../support/fakes/fake-mailer.ts';
import { FakeTurns } from '../../../../support/fakes/fake-turns.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';
import { onlyRegion } from '../../../../support/regions.ts';

export const siteUrl = 'https://buurtkring.example';
export const now = new Date('2026-11-21T12:00:00.000Z');
export const police = 'wijkagent.dongen@politie.example';
export const municipality = 'oov@dongen.example';

/** All dependencies of send-mail, held in memory. Tests can change the state between deliveries. */
export class Scene {
  groups: Group[] = [];
  coordinators: Coordinator[] = [];
  members: Member[] = [];
  links: Link[] = [];
  linkChanges: LinkChange[] = [];
  joinRequests: JoinRequest[] = [];
  starters: Starter[] = [];
  linkRequests: LinkRequest[] = [];
  invitations: Invitation[] = [];
  coordinatorInvitations: CoordinatorInvitation[] = [];
  removedCoordinators: RemovedCoordinator[] = [];
  nomination: Nomination | undefined;
  officers: Officer[] = [];
  /** Mailboxes as they were before version 2 of the desk. */
  formerMailboxes: FormerMailbox[] = [];
  /** If undefined, the region's example desk is used. */
  desk: Desk | undefined;
  /**
   * Holds only the counts of the emails to each mailbox and, if an operator has stopped first letters, the item that
   * records this.
   */
  readonly memory = new TableInMemory();
  readonly mailboxCounts = dynamoMailboxCounts(this.memory.table, () => this.now);
  joining = new FakeJoining();
  nearby: (Proximity & { groupId: string; regionId?: string })[] = [];
  /** The regions that share the deployment; by default, there is only one. */
  regions = onlyRegion();
  now = now;
  /** The regions for which an operator has stopped all mail. */
  readonly stopped = new Set<string>();
  /** Whether attempts to issue a token for confirming a registration fail. */
  keyMissing = false;
  /** Runs once, just before the next token is issued. */
  beforeToken: (() => void) | undefined;
  readonly issued: { claims: TokenClaims; expires: Date }[] = [];
  readonly log = new FakeLog();
  readonly ledger = new FakeLedger();
  readonly mailer = new FakeMailer();
  readonly turns = new FakeTurns();

  /** Delivers an event. Deliveries with the same number count as repeated deliveries of one event. */
  async deliver(event: DomainEvent, number = 1): Promise<void> {
    const received = {
      ...event,
      id: eventId(number),
      time: now.toISOString(),
      regionId: 'langstraat',
    } satisfies ReceivedEvent;
    await this.consumer()(received, this.turns);
  }

  /** Delivers an event that is expected to fail, and returns the error. */
  async deliverFailing(event: DomainEvent, number = 1): Promise<AggregateError> {
    const error = await this.deliver(event, number).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error instanceof AggregateError) return error;
    throw new Error('the delivery did not fail with an AggregateError', { cause: error });
  }

  /** The only email to this address. Throws unless there is exactly one. */
  onlyMailTo(address: string): OutgoingMail {
    const [mail, ...others] = this.mailer.to(address);
    if (!mail || others.length > 0)
      throw new Error(`${others.length + (mail ? 1 : 0)} mails instead of 1`);
    return mail;
  }

  private consumer(): (event: ReceivedEvent, turns: MailTurns) => Promise<void> {
    const { regions } = this;
    // If there is only one region, every group belongs to that region, whatever its municipality.
    const inRegion = (regionId: string, code: string) =>
      regions.all.length === 1 ||
      regions.named(regionId).municipalities.some((each) => each.code === code);
    const findIn = (regionId: string, id: string) =>
      this.groups.find((group) => group.id === id && inRegion(regionId, group.municipality));
    const coordinatorsIn = (regionId: string, groupId: string) =>
      findIn(regionId, groupId)
        ? this.coordinators.filter((coordinator) => coordinator.groupId === groupId)
        : [];
    const groupsIn = (regionId: string) => ({
      find: async (id: string) => findIn(regionId, id),
      coordinators: async (groupId: string) => coordinatorsIn(regionId, groupId),
    });
    return sendMail((regionId) => ({
      registrations: groupsIn(regionId),
      groups: {
        ...groupsIn(regionId),
        findByReference: async (reference) =>
          this.groups.find((group) => group.reference === reference),
        waiting: async () => ({
          groups: this.groups.filter(
            (group) => isWaiting(group) && inRegion(regionId, group.municipality),
          ),
          unreadable: [],
        }),
      },
      neighbours: { near: async (polygon, _distance, except) => this.near(polygon, except) },
      joins: { find: async (id) => this.joinRequests.find((request) => request.id === id) },
      joining: this.joining,
      starters: { find: async (id) => this.starters.find((starter) => starter.id === id) },
      relinksOf: () => ({
        changesOf: async (_jobId, groupId) =>
          this.linkChanges.filter((change) => change.groupId === groupId),
      }),
      neighbourGroups: {
        find: async (other) => {
          const group = findIn(other.regionId, other.groupId);
          return isActive(group) ? neighbourGroupOf(other.regionId, group) : undefined;
        },
        contactsFor: async (reader, other) =>
          contactsFor(reader, coordinatorsIn(other.regionId, other.groupId)),
      },
      links: { of: async (groupId) => this.links.filter((link) => link.groupId === groupId) },
      desk: this.desk ?? fakeDesk({ region: regionId }),
      formerMailboxes: {
        find: async (id, version) =>
          version === 2 ? this.formerMailboxes.find((each) => each.id === id) : undefined,
      },
      mailSwitch: { isStopped: async (mail) => mail === 'all' && this.stopped.has(regionId) },
      circles: {
        of: async (code) => this.members.filter((member) => member.municipality === code),
      },
      mailboxCounts: this.mailboxCounts,
      invitations: { find: async (id) => this.invitations.find((each) => each.id === id) },
      coordinatorInvitations: {
        of: async (groupId) => ({
          invitations: this.coordinatorInvitations.filter((each) => each.groupId === groupId),
          version: 1,
        }),
        find: async (_groupId, id) => this.coordinatorInvitations.find((each) => each.id === id),
      },
      nominations: { find: async () => this.nomination },
      removedCoordinators: {
        removed: async (_groupId, id) => this.removedCoordinators.find((each) => each.id === id),
      },
      officers: { find: async (id) => this.officers.find((each) => each.id === id) },
      newLinks: { find: async (id) => this.linkRequests.find((request) => request.id === id) },
      fingerprint: async (text) => `digest of ${text}`,
      tokenIssuer: {
        issue: async (claims, expires) => {
          if (this.keyMissing && claims.purpose === 'confirm')
            throw new Error('no table for tokens');
          this.beforeToken?.();
          this.beforeToken = undefined;
          this.issued.push({ claims, expires });
          return `token-${this.issued.length}`;
        },
      },
      writer: letterWriter({ region: regions.named(regionId), regions, deploymentUrl: siteUrl }),
      ledger: this.ledger,
      mailer: this.mailer,
      clock: () => this.now,
      region: regions.named(regionId),
      regions,
      siteUrl: siteUrl + regionPath(regions, { id: regionId }),
      log: this.log,
    }));
  }

  private near(polygon: Group['area']['polygon'], except: string | undefined) {
    return this.nearby
      .filter(({ groupId }) => groupId !== except)
      .map((proximity) => ({
        regionId: 'langstraat',
        areaVersion: 1,
        municipality: 'GM0766',
        polygon,
        ...proximity,
      }));
  }
}

/** The data for an event about this group. */
export function idsOf({ id, municipality: code, version }: Group): {
  groupId: string;
  municipality: string;
  version: number;
} {
  return { groupId: id, municipality: code, version };
}
