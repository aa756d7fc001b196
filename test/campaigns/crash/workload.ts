import { setTimeout as pause } from 'node:timers/promises';
import { officerBehind } from '../../../local/demo/signed-in-officers.ts';
import type { SiteClient } from '../../../local/demo/site-client.ts';
import type { Position } from '../../../shared/domain/areas/area.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { freshBody } from '../../support/register-groups.ts';
import { mailboxesOf, regionOf } from '../../support/three-regions.ts';
import type { MailWatch } from './mail-watch.ts';
import { retryUntilResponse } from './retry-until-response.ts';

/** The state of a group according to the successful responses. */
export interface AcknowledgedGroup {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  /** Whether the group is at one of the `borderPlaces`. Such a group is always approved and keeps its area. */
  readonly atBorder?: boolean;
  /** The current area, which the coordinator can change. */
  area: RegisterGroupBody['area'];
  /** The number of requests to change the area, whether or not they received a response. */
  areaChanges: number;
  /** Whether an officer saw the coordinator's contact details. */
  seen: boolean;
  reference?: string;
  status: 'submitted' | 'pending' | 'active' | 'rejected' | 'closed';
}

/**
 * Towns on both sides of a municipal border and of the two borders between regions. They are small enough for most
 * groups to have neighbours.
 */
const towns = [
  { municipality: 'GM0867', longitude: 5.075, latitude: 51.668 },
  { municipality: 'GM0809', longitude: 5.08, latitude: 51.65 },
  { municipality: 'GM9001', longitude: 5.1, latitude: 51.655 },
  { municipality: 'GM0317', longitude: 5.312, latitude: 52.245 },
  { municipality: 'GM9002', longitude: 5.33, latitude: 52.245 },
] as const;
/**
 * The first groups register here, near enough to be linked across each of the two borders between regions. They are
 * approved and keep their areas, so that even a short run ends with links across both borders.
 */
const borderPlaces: readonly Place[] = [
  { municipality: 'GM0809', at: [5.09, 51.65] },
  { municipality: 'GM9001', at: [5.1, 51.65] },
  { municipality: 'GM0317', at: [5.316, 52.245] },
  { municipality: 'GM9002', at: [5.326, 52.245] },
];
const spread = { longitude: 0.04, latitude: 0.03 };
/** The mean time between two registrations. */
const arrivalMs = 1_500;
/**
 * The maximum number of people waiting for a response or an email at the same time; more people
 * would only produce more mail.
 */
const maxConcurrent = 15;
/**
 * When more groups than this are active, the oldest one closes; otherwise, groups in a long run
 * would end up with thousands of neighbours.
 */
const maxActive = 40;
/** The possible responses to a request about a group that has just been closed; closing also revokes the tokens. */
const afterClosing = ['/problems/not-possible-now', '/problems/link-revoked'];
const probability = { rejected: 0.1, moving: 0.5 };

/** Where a group registers: its municipality and the middle of its area. */
interface Place {
  readonly municipality: string;
  readonly at: Position;
}

interface WorkloadOptions {
  readonly siteOf: (region: Region) => SiteClient;
  readonly mails: MailWatch;
  readonly random: () => number;
  /** Called for every successful response. */
  readonly onSuccess: () => void;
}

/**
 * Simulates people who register, confirm, decide, change areas and close groups, and who retry when the system does not
 * respond.
 */
export class Workload {
  /** Every group whose registration got a successful response. */
  readonly acknowledged: AcknowledgedGroup[] = [];
  /** The addresses of people who sent a registration, whether or not they received a response. */
  readonly senders = new Set<string>();
  private readonly options: WorkloadOptions;
  private open = true;
  private done = 0;
  private readonly people: Promise<void>[] = [];
  private readonly arrivals: Promise<void>;

  constructor(options: WorkloadOptions) {
    this.options = options;
    this.arrivals = this.keepRegistering();
  }

  /**
   * Stops new registrations and lets everybody finish. If people are still waiting after `seconds`, throws an error
   * that lists their groups.
   */
  async finish(seconds: number): Promise<void> {
    this.open = false;
    await this.arrivals;
    const late = pause(seconds * 1000, 'late', { ref: false });
    const outcome = await Promise.race([Promise.all(this.people), late]);
    await this.options.mails.stop();
    if (outcome !== 'late') return;
    const waiting = this.acknowledged.filter(
      ({ status }) => status === 'submitted' || status === 'pending',
    );
    throw new Error(
      `after ${seconds} s these are still waiting for a response or a mail: ${waiting.map(({ groupId, status }) => `${groupId} (${status})`).join(', ')}`,
    );
  }

  private async keepRegistering(): Promise<void> {
    while (this.open) {
      if (this.senders.size - this.done < maxConcurrent) {
        const person = this.person();
        // The promise is awaited at the end; an earlier rejection must not count as unhandled and end the process.
        person.catch(() => undefined);
        this.people.push(person);
      }
      await pause(arrivalMs * 2 * this.options.random());
    }
  }

  private async person(): Promise<void> {
    const place = borderPlaces[this.senders.size];
    const body = place ? this.bodyAt(place) : this.nextBody();
    const [key = ''] = body.coordinator.email.split('@');
    this.senders.add(body.coordinator.email);
    const registered = await this.send(body, (site) => site.register(body, key));
    if (!registered) throw new Error('a registration has no response');
    const group: AcknowledgedGroup = {
      body,
      groupId: registered.id,
      atBorder: place !== undefined,
      area: body.area,
      areaChanges: 0,
      seen: false,
      status: 'submitted',
    };
    this.acknowledged.push(group);
    await this.completeRegistration(group);
    this.done += 1;
  }

  private async completeRegistration(group: AcknowledgedGroup): Promise<void> {
    const { mails, random } = this.options;
    const confirmToken = await mails.token('bevestigen', group.groupId);
    const confirmed = await this.send(group.body, (site) => site.confirm(confirmToken));
    if (!confirmed) throw new Error('a confirmation has no response');
    Object.assign(group, { reference: confirmed.reference, status: 'pending' });
    await this.decide(group, await mails.askedMailbox(group.groupId));
    if (!isActive(group)) return;
    const { token } = await mails.token('beheer', confirmed.reference);
    while (!group.atBorder && random() < probability.moving) await this.changeArea(group, token);
    await this.closeOldest();
  }

  private async decide(group: AcknowledgedGroup, address: string): Promise<void> {
    const { municipality } = group.body;
    const mailbox = mailboxesOf(municipality).find(({ email }) => email === address);
    if (!mailbox) throw new Error(`a stranger was asked about ${group.groupId}`);
    const officer = officerBehind(regionOf(municipality).id, mailbox);
    await this.send(group.body, (site) =>
      site.contacts({ groupId: group.groupId, officer }, 'decide'),
    );
    group.seen = true;
    const rejects = !group.atBorder && this.options.random() < probability.rejected;
    const body = rejects
      ? ({ decision: 'reject', reason: 'Er is al een groep in deze straten.' } as const)
      : ({ decision: 'approve' } as const);
    await this.send(
      group.body,
      (site) => site.decide({ groupId: group.groupId, officer }, body),
      ({ type, decision }) =>
        type === '/problems/already-decided' &&
        decision?.kind === (rejects ? 'rejected' : 'approved'),
    );
    group.status = rejects ? 'rejected' : 'active';
  }

  private async changeArea(group: AcknowledgedGroup, token: string): Promise<void> {
    await pause(this.options.random() * 2_000);
    if (!isActive(group)) return;
    const { area } = this.nextBody(group.body.municipality);
    const { reference = '' } = group;
    const changed = await this.send(
      group.body,
      (site) => {
        group.areaChanges += 1;
        return site.changeArea({ reference, token }, area);
      },
      ({ type }) => afterClosing.includes(type) && !isActive(group),
    );
    if (changed) group.area = area;
  }

  /** Closes the oldest group if there are too many active ones. */
  private async closeOldest(): Promise<void> {
    const active = this.acknowledged.filter(({ status }) => status === 'active');
    const [oldest] = active;
    if (!oldest || active.length <= maxActive) return;
    oldest.status = 'closed';
    const { reference = '' } = oldest;
    const { token } = await this.options.mails.token('beheer', reference);
    await this.send(
      oldest.body,
      (site) => site.close({ reference, token }),
      ({ type }) => afterClosing.includes(type),
    );
  }

  /** Sends a request to the site of a group's region until it responds (see `retryUntilResponse`). */
  private async send<Body>(
    { municipality }: Pick<RegisterGroupBody, 'municipality'>,
    ...[send, isAlreadyDone]: SendArguments<Body>
  ): Promise<Body | undefined> {
    const site = this.options.siteOf(regionOf(municipality));
    const body = await retryUntilResponse(() => send(site), isAlreadyDone);
    this.options.onSuccess();
    return body;
  }

  private nextBody(municipality?: string): RegisterGroupBody {
    const { random } = this.options;
    const choice =
      towns.find((town) => town.municipality === municipality) ??
      towns[Math.floor(random() * towns.length)];
    const town = choice ?? towns[0];
    const longitude = town.longitude + (random() - 0.5) * spread.longitude;
    const latitude = town.latitude + (random() - 0.5) * spread.latitude;
    return this.bodyAt({ municipality: town.municipality, at: [longitude, latitude] });
  }

  private bodyAt(place: Place): RegisterGroupBody {
    return freshBody({ ...place, name: `Buurtgroep ${this.senders.size + 1}` });
  }
}

/** The status must be read again each time: a group can be closed while its coordinator is waiting. */
function isActive({ status }: AcknowledgedGroup): boolean {
  return status === 'active';
}

type SendArguments<Body> = [
  send: (site: SiteClient) => ReturnType<Parameters<typeof retryUntilResponse<Body>>[0]>,
  isAlreadyDone?: Parameters<typeof retryUntilResponse<Body>>[1],
];
