import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../../bench/figures.ts';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { inboxClient } from '../../../local/demo/inbox-client.ts';
import { mailedTokenIn } from '../../../local/demo/mailed-token.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { caps } from '../../../shared/domain/platform/caps.ts';
import { freshBody, askedOfficer, registerAndConfirm } from '../../support/register-groups.ts';
import type { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { attack, clientFrom, hostile, spellingsOf } from './attack.ts';

/** The number of people at an information evening, all of whom use the building's guest network. */
const residents = 40;
/** The time, in seconds, within which 99 of 100 honest people must get their first letter. */
export const longestWait = 10;

interface Settings extends CampaignRun {
  /** The number of requests in each attack. */
  readonly requests?: number;
  /** Whether to check response times, which are not meaningful on a busy machine. */
  readonly judgeTimes?: boolean;
}

/**
 * In every round, attackers make the system send as much mail as they can, both to one victim and to everybody else,
 * while honest people use the system. The system must run with test senders, without a throttle, and at the mail rate
 * of a real account.
 */
export async function abuseCampaign(
  system: TestSystem,
  { size, seed, say, requests = 100, judgeTimes = true }: Settings,
): Promise<CampaignResult> {
  const wrong: string[] = [];
  const waits: number[] = [];
  let mails = 0;
  for (let number = 0; number < size; number += 1) {
    const before = wrong.length;
    const round = new Round(system, seed + number, requests);
    await round.run();
    wrong.push(...round.wrong);
    waits.push(...round.waits);
    mails += round.attackMails;
    say(`round ${number + 1}: ${wrong.length - before} wrong, seed ${seed + number}`);
  }
  const p99 = percentile(waits, 0.99);
  if (judgeTimes && p99 > longestWait)
    wrong.push(`an honest person waited ${p99.toFixed(1)} s for the first letter (p99)`);
  return {
    tried: size,
    survived: wrong.length === 0 ? size : 0,
    lost: wrong.length,
    duplicated: 0,
    leaked: 0,
    figures: {
      'requests in each attack': requests,
      'mails that attacks led to': mails,
      'honest people': waits.length,
      'first letter, p50 (s)': percentile(waits, 0.5).toFixed(1),
      'first letter, p99 (s)': p99.toFixed(1),
    },
    wrong,
  };
}

class Round {
  readonly wrong: string[] = [];
  /** How long honest people waited for their first letter, in seconds. */
  readonly waits: number[] = [];
  attackMails = 0;
  private readonly system: TestSystem;
  private readonly random: () => number;
  private readonly requests: number;
  private readonly inbox: ReturnType<typeof inboxClient>;
  private readonly began = new Date();
  private readonly name: string;

  constructor(system: TestSystem, seed: number, requests: number) {
    this.system = system;
    this.random = seededRandom(seed);
    this.requests = requests;
    this.inbox = inboxClient(system.inboxUrl, this.began);
    this.name = `r${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  }

  async run(): Promise<void> {
    const victim = `slachtoffer${this.name}`;
    const byOne = this.attackOn(spellingsOf(victim), [this.address(1)]);
    const byMany = this.attackOn(
      spellingsOf(victim),
      Array.from({ length: 10 }, (_, index) => this.address(10 + index)),
    );
    const onMany = this.attackOn(
      Array.from({ length: 60 }, (_, index) => `${this.name}x${index}@post.example`),
      Array.from({ length: 5 }, (_, index) => this.address(30 + index)),
    );
    const honest = [this.informationEvening(), this.ordinaryPeople(), this.approval()];
    await Promise.all([byOne, byMany, onMany, ...honest]);
    await this.checkVictim(victim);
    await this.checkWords();
  }

  private address(number: number): string {
    return `198.51.${Math.floor(this.random() * 250)}.${number}`;
  }

  private async attackOn(emails: readonly string[], senders: readonly string[]): Promise<void> {
    const { siteUrl } = this.system;
    const { random, requests } = this;
    const statuses = await attack({ siteUrl, random, emails, senders, requests });
    const accepted = statuses[201] ?? 0;
    if (accepted > senders.length * caps.sender.most)
      this.note(`${senders.length} senders made ${accepted} requests without work`);
    const others = Object.keys(statuses).filter(
      (status) => !['201', '429', '503'].includes(status),
    );
    if (others.length > 0) this.note(`an attack got ${others.join(', ')}`);
  }

  /** Registers forty residents from the same IP address; each of them must get a first letter. */
  private async informationEvening(): Promise<void> {
    const site = clientFrom(this.system.siteUrl, this.address(100));
    await Promise.all(
      Array.from({ length: residents }, async (_, index) => {
        await pause(index * 100);
        const email = `${this.name}bewoner${index}@post.example`;
        const outcome = await site.register(freshBody(withEmail(email)), randomUUID());
        if (!outcome.ok) {
          this.note(`a resident was refused: ${outcome.problem.type}`);
          return;
        }
        await this.letter(email).catch((error: unknown) =>
          this.note(`a resident got no letter: ${String(error)}`),
        );
      }),
    );
  }

  /** Registers people who each use their own connection, wait for the first letter and then confirm. */
  private async ordinaryPeople(): Promise<void> {
    for (let number = 0; number < 12; number += 1) {
      const site = clientFrom(this.system.siteUrl, this.address(150 + number));
      const email = `${this.name}eerlijk${number}@post.example`;
      const start = Date.now();
      const outcome = await site.register(freshBody(withEmail(email)), randomUUID());
      if (!outcome.ok) {
        this.note(`an honest person was refused: ${outcome.problem.type}`);
        continue;
      }
      const token = mailedTokenIn(await this.letter(email));
      this.waits.push((Date.now() - start) / 1000);
      const confirmed = token && (await site.confirm(token));
      if (confirmed?.ok !== true) this.note('an honest person could not confirm');
    }
  }

  /** Registers a group and approves it while the attacks are going on. All of its mail must arrive as usual. */
  private async approval(): Promise<void> {
    const site = clientFrom(this.system.siteUrl, this.address(200));
    const people = { site, inbox: this.inbox };
    const body = freshBody({
      ...withEmail(`${this.name}coordinator@post.example`),
      municipality: 'GM0784',
      at: [4.9, 51.56],
    });
    const group = await registerAndConfirm(people, body);
    succeeded(await site.decide(await askedOfficer(people, group), { decision: 'approve' }));
    await this.inbox
      .waitForMail(
        body.coordinator.email,
        ({ subject }) => subject.includes('welkom in de beheerdersgroep'),
        60,
      )
      .catch(() => this.note('the welcome letter did not arrive during the attack'));
  }

  /** Checks that the victim got three emails and can use them to confirm a registration of their own. */
  private async checkVictim(victim: string): Promise<void> {
    const [own = ''] = spellingsOf(victim);
    const site = clientFrom(this.system.siteUrl, this.address(250));
    const { id } = succeeded(await site.register(freshBody(withEmail(own)), randomUUID()));
    const found = await this.settledMailsTo(spellingsOf(victim));
    this.attackMails += found.length;
    if (found.length !== caps.mailbox.most)
      this.note(`the victim got ${found.length} mails instead of ${caps.mailbox.most}`);
    const token = found.map(mailedTokenIn).find((each) => each?.page === 'bevestigen');
    if (!token) return;
    const shown = succeeded(await site.registration(token));
    if (!shown.alsoWaiting.some((each) => each.id === id))
      this.note('the owner does not find their own registration behind the links');
    const confirmed = await site.confirm({ ...token, groupId: id });
    if (!confirmed.ok)
      this.note(`the owner is locked out of their own registration: ${confirmed.problem.type}`);
  }

  /** Checks that no email to an address that nobody had confirmed contains the attackers' words. */
  private async checkWords(): Promise<void> {
    const all = await this.inbox.mails();
    const leaking = all.filter(
      ({ to, subject, text, html }) =>
        to.some((address) => address.includes(this.name) || address.includes('gmail')) &&
        [subject, text, html].some((part) => part.includes(hostile)),
    );
    if (leaking.length > 0) this.note(`${leaking.length} mails contain the attackers' words`);
  }

  /** Waits up to a minute for enough emails, then a little longer for any surplus; returns all of them. */
  private async settledMailsTo(addresses: readonly string[]) {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline && (await this.mailsTo(addresses)).length < caps.mailbox.most)
      await pause(500);
    await pause(3000);
    return this.mailsTo(addresses);
  }

  private async mailsTo(addresses: readonly string[]) {
    const perAddress = await Promise.all(addresses.map((to) => this.inbox.mails({ to })));
    const unique = new Map(perAddress.flat().map((mail) => [mail.id, mail] as const));
    return [...unique.values()];
  }

  private letter(email: string) {
    return this.inbox.waitForMail(email, (mail) => mailedTokenIn(mail)?.page === 'bevestigen', 60);
  }

  private note(line: string): void {
    this.wrong.push(line);
  }
}

function withEmail(email: string) {
  return { coordinator: { name: 'Test Bewoner', email, phone: '06 12345678' } };
}
