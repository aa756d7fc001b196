import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import type { MailedToken } from '../../../local/demo/mailed-token.ts';
import type { SiteClient } from '../../../local/demo/site-client.ts';
import type { TokenIssuer } from '../../../shared/ports/access.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { freshBody } from '../../support/register-groups.ts';
import type { MailWatch } from './mail-watch.ts';
import { retryUntilResponse } from './retry-until-response.ts';

/** The state of a group according to the successful responses. */
export interface AcknowledgedGroup {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  /** The current area, which the coordinator can change. */
  area: RegisterGroupBody['area'];
  /** The number of requests to change the area, whether or not they received a response. */
  areaChanges: number;
  reference?: string;
  status: 'submitted' | 'pending' | 'active' | 'rejected' | 'closed';
}

/** Two towns on either side of a border, small enough for most groups to have neighbours. */
const towns = [
  { municipality: 'GM0766', longitude: 4.965, latitude: 51.645 },
  { municipality: 'GM0809', longitude: 5.035, latitude: 51.645 },
] as const;
const spread = { longitude: 0.08, latitude: 0.045 };
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
const probability = { rejected: 0.1, moving: 0.5 };

interface WorkloadOptions {
  readonly site: () => SiteClient;
  readonly mails: MailWatch;
  readonly issuer: TokenIssuer;
  readonly random: () => number;
  /** Called for every successful response. */
  readonly onSuccess: () => void;
}

/**
 * Simulates people who register, confirm, decide, change areas and close groups, and who retry when the system does not
 * respond.
 */
export class Workload {
  /** Everything that was acknowledged. */
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
    const body = this.nextBody();
    const [key = ''] = body.coordinator.email.split('@');
    this.senders.add(body.coordinator.email);
    const registered = await this.send((site) => site.register(body, key));
    if (!registered) throw new Error('a registration has no response');
    const group: AcknowledgedGroup = {
      body,
      groupId: registered.id,
      area: body.area,
      areaChanges: 0,
      status: 'submitted',
    };
    this.acknowledged.push(group);
    await this.completeRegistration(group);
    this.done += 1;
  }

  private async completeRegistration(group: AcknowledgedGroup): Promise<void> {
    const { mails, random } = this.options;
    const confirmToken = await mails.token('bevestigen', group.groupId);
    const confirmed = await this.send((site) => site.confirm(confirmToken));
    if (!confirmed) throw new Error('a confirmation has no response');
    Object.assign(group, { reference: confirmed.reference, status: 'pending' });
    await this.decide(group, await mails.token('beoordelen', group.groupId));
    if (!isActive(group)) return;
    const token = await this.manageToken(group, confirmToken);
    while (random() < probability.moving) await this.changeArea(group, token);
    await this.closeOldest();
  }

  private async decide(group: AcknowledgedGroup, decideToken: MailedToken): Promise<void> {
    const rejects = this.options.random() < probability.rejected;
    const body = rejects
      ? ({ decision: 'reject', reason: 'Er is al een groep in deze straten.' } as const)
      : ({ decision: 'approve' } as const);
    await this.send(
      (site) => site.decide(decideToken, body),
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
      (site) => {
        group.areaChanges += 1;
        return site.changeArea({ reference, token }, area);
      },
      ({ type }) => type === '/problems/not-possible-now' && !isActive(group),
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
    const token = await this.manageToken(
      oldest,
      await this.options.mails.token('bevestigen', oldest.groupId),
    );
    await this.send(
      (site) => site.close({ reference, token }),
      ({ type }) => type === '/problems/not-possible-now',
    );
  }

  private async manageToken({ groupId }: AcknowledgedGroup, mailed: MailedToken): Promise<string> {
    const { sub = '' } = decodeJwt(mailed.token);
    const expires = new Date(Date.now() + 24 * 3600_000);
    return this.options.issuer.issue(
      {
        purpose: 'manage',
        regionId: 'langstraat',
        subjectId: groupId,
        recipientId: sub,
        version: 1,
      },
      expires,
    );
  }

  private async send<Body>(
    ...[send, isAlreadyDone]: SendArguments<Body>
  ): Promise<Body | undefined> {
    const body = await retryUntilResponse(() => send(this.options.site()), isAlreadyDone);
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
    return freshBody({
      municipality: town.municipality,
      at: [longitude, latitude],
      name: `Buurtgroep ${this.senders.size + 1}`,
    });
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
