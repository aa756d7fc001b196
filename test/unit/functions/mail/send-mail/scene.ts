import type { DomainEvent, ReceivedEvent } from '../../../../../events/catalogue.ts';
import { letterWriter } from '../../../../../functions/mail/send-mail/letter-writer.ts';
import { sendMail } from '../../../../../functions/mail/send-mail/send-mail.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { JoinRequest } from '../../../../../shared/domain/joining/join-request.ts';
import type { Link, Proximity } from '../../../../../shared/domain/linking/link.ts';
import type { LinkChange } from '../../../../../shared/domain/linking/relink-job.ts';
import type { Starter } from '../../../../../shared/domain/starting/starter.ts';
import type { TokenClaims } from '../../../../../shared/ports/access.ts';
import type { MailTurns, OutgoingMail } from '../../../../../shared/ports/mail.ts';
import { regionById } from '../../../../../shared/regions/index.ts';
import { eventId } from '../../../../support/builders.ts';
import { fakeDesk } from '../../../../support/fakes/fake-desk.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeLedger } from '../../../../support/fakes/fake-ledger.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeMailer } from '../../../../support/fakes/fake-mailer.ts';
import { FakeTurns } from '../../../../support/fakes/fake-turns.ts';

export const siteUrl = 'https://buurtkring.example';
export const now = new Date('2026-11-21T12:00:00.000Z');
export const police = 'wijkagent.dongen@politie.example';
export const municipality = 'oov@dongen.example';

/** All dependencies of send-mail, held in memory. Tests can change the state between deliveries. */
export class Scene {
  groups: Group[] = [];
  coordinators: Coordinator[] = [];
  links: Link[] = [];
  linkChanges: LinkChange[] = [];
  joinRequests: JoinRequest[] = [];
  starters: Starter[] = [];
  joining = new FakeJoining();
  nearby: (Proximity & { groupId: string })[] = [];
  now = now;
  keyMissing = false;
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
    const region = regionById('langstraat');
    return sendMail({
      groups: {
        find: async (id) => this.groups.find((group) => group.id === id),
        coordinators: async (groupId) =>
          this.coordinators.filter((coordinator) => coordinator.groupId === groupId),
      },
      neighbours: { near: async (polygon, _distance, except) => this.near(polygon, except) },
      joins: { find: async (id) => this.joinRequests.find((request) => request.id === id) },
      joining: this.joining,
      starters: { find: async (id) => this.starters.find((starter) => starter.id === id) },
      relinks: {
        changesOf: async (_jobId, groupId) =>
          this.linkChanges.filter((change) => change.groupId === groupId),
      },
      links: { of: async (groupId) => this.links.filter((link) => link.groupId === groupId) },
      desk: fakeDesk(),
      tokenIssuer: {
        issue: async (claims, expires) => {
          if (this.keyMissing) throw new Error('no signing key');
          this.issued.push({ claims, expires });
          return `token-${this.issued.length}`;
        },
      },
      writer: letterWriter({ region, siteUrl }),
      ledger: this.ledger,
      mailer: this.mailer,
      clock: () => this.now,
      region,
      siteUrl,
      log: this.log,
    });
  }

  private near(polygon: Group['area']['polygon'], except: string | undefined) {
    return this.nearby
      .filter(({ groupId }) => groupId !== except)
      .map((proximity) => ({ areaVersion: 1, municipality: 'GM0766', polygon, ...proximity }));
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
