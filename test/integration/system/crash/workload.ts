import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../../../local/demo/site-client.ts';
import type { MailLink } from '../../../../local/demo/mail-link.ts';
import type { RegisterGroupBody } from '../../../../shared/requests/register-group.ts';
import { freshBody, type Reach } from '../../../support/registering.ts';
import { MailWatch } from './mail-watch.ts';

/** What a person was told; each step was answered with success. */
export interface Acknowledged {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  reference?: string;
  approved?: true;
}

/** Two towns on both sides of a border, small enough for most groups to have neighbours, few enough to have mail for. */
const towns = [
  { municipality: 'GM0766', longitude: 4.965, latitude: 51.645 },
  { municipality: 'GM0809', longitude: 5.035, latitude: 51.645 },
] as const;
/** Mean time between two people who come to register. */
const arrivalMs = 1_500;
/** People who wait for an answer or a mail at the same time; more would only make more mail. */
const mostAtOnce = 15;
const spread = { longitude: 0.08, latitude: 0.045 };

/** People who register, confirm and approve, and who try again when the system does not answer. */
export class Workload {
  /** Everything that was answered with success. */
  readonly acknowledged: Acknowledged[] = [];
  /** Addresses of people who sent a registration, answered or not. */
  readonly senders = new Set<string>();
  /** How often somebody was answered with success. */
  answers = 0;
  private readonly system: () => Reach;
  private readonly random: () => number;
  private readonly mails: MailWatch;
  private open = true;
  private done = 0;
  private readonly people: Promise<void>[] = [];
  private readonly arrivals: Promise<void>;

  constructor(system: () => Reach, random: () => number) {
    this.system = system;
    this.random = random;
    this.mails = new MailWatch(() => system().inbox);
    this.arrivals = this.keepArriving();
  }

  /** Lets everybody finish what they began; nobody begins anew. Throws with what people still wait for. */
  async finish(seconds: number): Promise<void> {
    this.open = false;
    await this.arrivals;
    const late = pause(seconds * 1000, 'late', { ref: false });
    const outcome = await Promise.race([Promise.all(this.people), late]);
    await this.mails.stop();
    if (outcome !== 'late') return;
    const waiting = this.acknowledged.filter(({ approved }) => !approved);
    throw new Error(`after ${seconds} s these wait for an answer or a mail: ${waiting.map(({ groupId, reference }) => `${groupId} (${reference ?? 'not confirmed'})`).join(', ')}`);
  }

  private async keepArriving(): Promise<void> {
    while (this.open) {
      if (this.senders.size - this.done < mostAtOnce) {
        const person = this.person();
        // Awaited at the end; a defect that shows earlier must not end the process before it is told.
        person.catch(() => undefined);
        this.people.push(person);
      }
      await pause(arrivalMs * 2 * this.random());
    }
  }

  private async person(): Promise<void> {
    const body = this.nextBody();
    const [key = ''] = body.coordinator.email.split('@');
    this.senders.add(body.coordinator.email);
    const { id } = await this.untilAnswered(() => this.system().site.register(body, key));
    const group: Acknowledged = { body, groupId: id };
    this.acknowledged.push(group);
    await this.goesOn(group);
  }

  private async goesOn(group: Acknowledged): Promise<void> {
    const link = await this.mails.link('bevestigen', group.groupId);
    const { reference } = await this.untilAnswered(() => this.system().site.confirm(link));
    group.reference = reference;
    await this.approve(await this.mails.link('beoordelen', group.groupId));
    group.approved = true;
    this.done += 1;
  }

  /** An approval whose answer was lost is told that it was decided already: the same success. */
  private async approve(link: MailLink): Promise<void> {
    await this.untilDone(async () => {
      const outcome = await this.system().site.decide(link, { decision: 'approve' });
      const before = !outcome.ok && outcome.problem.type === '/problems/already-decided' && outcome.problem.decision?.kind === 'approved';
      if (!outcome.ok && !before) throw new Refused(outcome.problem.type);
    });
  }

  private async untilAnswered<Body>(ask: () => Promise<Outcome<Body>>): Promise<Body> {
    return this.untilDone(async () => {
      const outcome = await ask();
      if (!outcome.ok) throw new Refused(outcome.problem.type);
      return outcome.body;
    });
  }

  /** Tries again while the system is down. A problem that is not of the moment is a defect and ends the campaign. */
  private async untilDone<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        const result = await attempt();
        this.answers += 1;
        return result;
      } catch (error) {
        if (error instanceof Refused && !error.passing) throw error;
        await pause(150);
      }
    }
  }

  private nextBody(): RegisterGroupBody {
    const town = towns[Math.floor(this.random() * towns.length)] ?? towns[0];
    const longitude = town.longitude + (this.random() - 0.5) * spread.longitude;
    const latitude = town.latitude + (this.random() - 0.5) * spread.latitude;
    return freshBody({ municipality: town.municipality, at: [longitude, latitude], name: `Buurtgroep ${this.senders.size + 1}` });
  }
}

class Refused extends Error {
  override readonly name = 'Refused';
  /** Whether trying again can help: the system is busy, ran into itself or failed inside. */
  readonly passing: boolean;

  constructor(type: string) {
    super(`refused with ${type}`);
    this.passing = ['/problems/unexpected', '/problems/too-busy', '/problems/changed-meanwhile'].includes(type);
  }
}
