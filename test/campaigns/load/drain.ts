import { setTimeout as pause } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { messagesIn, type ToldLater } from './backlog.ts';
import { countByRecipient, type KeptMail, type KeptMails } from './kept-mails.ts';
import { register } from './registrations.ts';

export interface UrgentMail {
  readonly email: string;
  readonly answeredAt: number;
  /** When its mail came; undefined when it did not. */
  readonly mailedAt: number | undefined;
  /** Mails of the backlog that came after it. */
  readonly before: number;
}

export interface Drain {
  readonly urgent: readonly UrgentMail[];
  readonly lost: number;
  readonly twice: number;
  /** From the first mail of the backlog to the last. */
  readonly seconds: number;
  /** Most mails in any one second. */
  readonly fastest: number;
  readonly deadLetters: number;
}

interface Draining {
  readonly siteUrl: string;
  readonly queues: SQSClient;
  readonly mails: KeptMails;
  readonly told: readonly ToldLater[];
  /** Between two registrations. */
  readonly pauseMs: number;
}

const second = 1000;
/** Without any mail for so long, the rest will not come. A slow machine takes its time. */
const stalledMs = 60_000;

/** Lets people register while the backlog drains, and counts what came in the end. */
export async function drain({ siteUrl, queues, mails, told, pauseMs }: Draining): Promise<Drain> {
  const backlog = new Set(told.map(({ email }) => email));
  let last = { came: 0, at: Date.now() };
  const registered: { email: string; answeredAt: number }[] = [];
  for (;;) {
    const came = (await mails.all()).filter(({ to }) => backlog.has(to)).length;
    if (came > last.came) last = { came, at: Date.now() };
    if (came >= told.length || Date.now() > last.at + stalledMs) break;
    // Towards the end there is no backlog left to be ahead of.
    if (came < 0.4 * told.length) {
      const { email, groupId, answeredAt } = await register(siteUrl);
      if (groupId !== undefined) registered.push({ email, answeredAt });
    }
    await pause(pauseMs);
  }
  // A second copy of a mail comes, if at all, when the queues are worked off.
  while (
    (await messagesIn(queues, '-send-mail', '-send-mail-urgent')) > 0 &&
    Date.now() < last.at + stalledMs
  )
    await pause(100);
  const all = await mails.all();
  const ofBacklog = all.filter(({ to }) => backlog.has(to));
  const perAddress = countByRecipient(ofBacklog);
  return {
    urgent: registered.map((each) => urgentMail(each, all, ofBacklog)),
    lost: told.filter(({ email }) => !perAddress.has(email)).length,
    twice: [...perAddress.values()].filter((count) => count > 1).length,
    seconds: ((ofBacklog.at(-1)?.at ?? 0) - (ofBacklog[0]?.at ?? 0)) / second,
    fastest: busiestSecond(all.filter(({ at }) => at >= (ofBacklog[0]?.at ?? 0))),
    deadLetters: await messagesIn(queues, '-dead'),
  };
}

function urgentMail(
  { email, answeredAt }: { email: string; answeredAt: number },
  all: readonly KeptMail[],
  ofBacklog: readonly KeptMail[],
): UrgentMail {
  const mailedAt = all.find(({ to }) => to === email)?.at;
  return {
    email,
    answeredAt,
    mailedAt,
    before: mailedAt === undefined ? 0 : ofBacklog.filter(({ at }) => at > mailedAt).length,
  };
}

function busiestSecond(mails: readonly KeptMail[]): number {
  let [most, from] = [0, 0];
  for (const [index, { at }] of mails.entries()) {
    while ((mails[from]?.at ?? at) <= at - second) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
