import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import type { MailLink } from '../../../local/demo/mail-link.ts';
import type { SiteClient } from '../../../local/demo/site-client.ts';
import type { TokenIssuer } from '../../../shared/ports/access.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { freshBody } from '../../support/registering.ts';
import type { MailWatch } from './mail-watch.ts';
import { untilAnswered } from './persistence.ts';

/** What a person was told; each step was answered with success. */
export interface Acknowledged {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  /** As it is now: a coordinator can give the group another one. */
  area: RegisterGroupBody['area'];
  /** How often a change of area was asked for, answered or not. */
  areaChanges: number;
  reference?: string;
  status: 'submitted' | 'pending' | 'active' | 'rejected' | 'closed';
}

/** Two towns on both sides of a border, small enough for most groups to have neighbours, few enough to have mail for. */
const towns = [
  { municipality: 'GM0766', longitude: 4.965, latitude: 51.645 },
  { municipality: 'GM0809', longitude: 5.035, latitude: 51.645 },
] as const;
const spread = { longitude: 0.08, latitude: 0.045 };
/** Mean time between two people who come to register. */
const arrivalMs = 1_500;
/** People who wait for an answer or a mail at the same time; more would only make more mail. */
const mostAtOnce = 15;
/** When there are more, the oldest stops: a long run must not become one of thousands of neighbours. */
const mostActive = 40;
const part = { rejected: 0.1, moving: 0.5 };

interface Surroundings {
  readonly site: () => SiteClient;
  readonly mails: MailWatch;
  readonly issuer: TokenIssuer;
  readonly random: () => number;
  /** Called at every answer with success. */
  readonly answered: () => void;
}

/** People who register, confirm, decide, change their area and stop, and who try again when the system does not answer. */
export class Workload {
  /** Everything that was answered with success. */
  readonly acknowledged: Acknowledged[] = [];
  /** Addresses of people who sent a registration, answered or not. */
  readonly senders = new Set<string>();
  private readonly around: Surroundings;
  private open = true;
  private done = 0;
  private readonly people: Promise<void>[] = [];
  private readonly arrivals: Promise<void>;

  constructor(around: Surroundings) {
    this.around = around;
    this.arrivals = this.keepArriving();
  }

  /** Lets everybody finish what they began; nobody begins anew. Throws with what people still wait for. */
  async finish(seconds: number): Promise<void> {
    this.open = false;
    await this.arrivals;
    const late = pause(seconds * 1000, 'late', { ref: false });
    const outcome = await Promise.race([Promise.all(this.people), late]);
    await this.around.mails.stop();
    if (outcome !== 'late') return;
    const waiting = this.acknowledged.filter(
      ({ status }) => status === 'submitted' || status === 'pending',
    );
    throw new Error(
      `after ${seconds} s these wait for an answer or a mail: ${waiting.map(({ groupId, status }) => `${groupId} (${status})`).join(', ')}`,
    );
  }

  private async keepArriving(): Promise<void> {
    while (this.open) {
      if (this.senders.size - this.done < mostAtOnce) {
        const person = this.person();
        // Awaited at the end; a defect that shows earlier must not end the process before it is told.
        person.catch(() => undefined);
        this.people.push(person);
      }
      await pause(arrivalMs * 2 * this.around.random());
    }
  }

  private async person(): Promise<void> {
    const body = this.nextBody();
    const [key = ''] = body.coordinator.email.split('@');
    this.senders.add(body.coordinator.email);
    const registered = await this.ask((site) => site.register(body, key));
    if (!registered) throw new Error('a registration has no answer');
    const group: Acknowledged = {
      body,
      groupId: registered.id,
      area: body.area,
      areaChanges: 0,
      status: 'submitted',
    };
    this.acknowledged.push(group);
    await this.livesOn(group);
    this.done += 1;
  }

  private async livesOn(group: Acknowledged): Promise<void> {
    const { mails, random } = this.around;
    const link = await mails.link('bevestigen', group.groupId);
    const confirmed = await this.ask((site) => site.confirm(link));
    if (!confirmed) throw new Error('a confirmation has no answer');
    Object.assign(group, { reference: confirmed.reference, status: 'pending' });
    await this.decide(group, await mails.link('beoordelen', group.groupId));
    if (!isActive(group)) return;
    const token = await this.manageToken(group, link);
    while (random() < part.moving) await this.changeArea(group, token);
    await this.stopOldest();
  }

  private async decide(group: Acknowledged, link: MailLink): Promise<void> {
    const rejects = this.around.random() < part.rejected;
    const body = rejects
      ? ({ decision: 'reject', reason: 'Er is al een groep in deze straten.' } as const)
      : ({ decision: 'approve' } as const);
    await this.ask(
      (site) => site.decide(link, body),
      ({ type, decision }) =>
        type === '/problems/already-decided' &&
        decision?.kind === (rejects ? 'rejected' : 'approved'),
    );
    group.status = rejects ? 'rejected' : 'active';
  }

  private async changeArea(group: Acknowledged, token: string): Promise<void> {
    await pause(this.around.random() * 2_000);
    if (!isActive(group)) return;
    const { area } = this.nextBody(group.body.municipality);
    const { reference = '' } = group;
    const changed = await this.ask(
      (site) => {
        group.areaChanges += 1;
        return site.changeArea({ reference, token }, area);
      },
      ({ type }) => type === '/problems/not-possible-now' && !isActive(group),
    );
    if (changed) group.area = area;
  }

  /** Groups stop in the order in which they came, when there are many. */
  private async stopOldest(): Promise<void> {
    const active = this.acknowledged.filter(({ status }) => status === 'active');
    const [oldest] = active;
    if (!oldest || active.length <= mostActive) return;
    oldest.status = 'closed';
    const { reference = '' } = oldest;
    const token = await this.manageToken(
      oldest,
      await this.around.mails.link('bevestigen', oldest.groupId),
    );
    await this.ask(
      (site) => site.close({ reference, token }),
      ({ type }) => type === '/problems/not-possible-now',
    );
  }

  private async manageToken({ groupId }: Acknowledged, mailed: MailLink): Promise<string> {
    const { sub = '' } = decodeJwt(mailed.token);
    const expires = new Date(Date.now() + 24 * 3600_000);
    return this.around.issuer.issue(
      { purpose: 'manage', subjectId: groupId, recipientId: sub, version: 1 },
      expires,
    );
  }

  private async ask<Body>(...[ask, doneBefore]: Asking<Body>): Promise<Body | undefined> {
    const body = await untilAnswered(() => ask(this.around.site()), doneBefore);
    this.around.answered();
    return body;
  }

  private nextBody(municipality?: string): RegisterGroupBody {
    const { random } = this.around;
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

/** Asked anew each time: a group stops while its coordinator waits. */
function isActive({ status }: Acknowledged): boolean {
  return status === 'active';
}

type Asking<Body> = [
  ask: (site: SiteClient) => ReturnType<Parameters<typeof untilAnswered<Body>>[0]>,
  doneBefore?: Parameters<typeof untilAnswered<Body>>[1],
];
