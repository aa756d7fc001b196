import { setTimeout as pause } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { messagesIn, type BacklogLetter } from './backlog.ts';
import { register } from './registrations.ts';
import { countByRecipient, type StoredMail, type StoredMails } from './stored-mails.ts';

export interface UrgentMail {
  readonly email: string;
  readonly answeredAt: number;
  /** Undefined if the email never arrived. */
  readonly mailedAt: number | undefined;
  /** The number of backlog emails sent after this one. */
  readonly overtaken: number;
}

export interface DrainResult {
  readonly urgent: readonly UrgentMail[];
  readonly lost: number;
  readonly duplicated: number;
  /** The time from the first backlog email to the last. */
  readonly seconds: number;
  readonly peakPerSecond: number;
  /**
   * The largest number of emails by which the total exceeded what the rate allows. Counts only emails that were
   * triggered after the backlog began.
   */
  readonly aheadOfRate: number;
  readonly deadLetters: number;
}

interface DrainOptions {
  readonly siteUrl: string;
  readonly queues: SQSClient;
  readonly mails: StoredMails;
  readonly letters: readonly BacklogLetter[];
  /** The time just before the backlog was queued, in milliseconds since 1970. */
  readonly queuedAt: number;
  /** Emails per second that the system may send. */
  readonly rate: number;
  /** The pause between two registrations. */
  readonly pauseMs: number;
}

const second = 1000;
/** If no backlog email arrives for this long, the rest count as lost. Generous, to allow for slow machines. */
const stalledMs = 60_000;

/** Registers groups while the backlog drains, then counts the emails. */
export async function drain({
  siteUrl,
  queues,
  mails,
  letters,
  queuedAt,
  rate,
  pauseMs,
}: DrainOptions): Promise<DrainResult> {
  const addresses = new Set(letters.map(({ email }) => email));
  let last = { came: 0, at: Date.now() };
  const registered: { email: string; answeredAt: number }[] = [];
  for (;;) {
    const came = (await mails.all()).filter(({ to }) => addresses.has(to)).length;
    if (came > last.came) last = { came, at: Date.now() };
    if (came >= letters.length || Date.now() > last.at + stalledMs) break;
    // Register only during the first part of the backlog, so that each urgent email has backlog emails to overtake.
    if (came < 0.4 * letters.length) {
      const { email, groupId, answeredAt } = await register(siteUrl);
      if (groupId !== undefined) registered.push({ email, answeredAt });
    }
    await pause(pauseMs);
  }
  // Wait until the queues are empty, because they may still contain a duplicate email.
  while (
    (await messagesIn(queues, '-send-mail', '-send-mail-urgent')) > 0 &&
    Date.now() < last.at + stalledMs
  )
    await pause(100);
  const all = await mails.all();
  const ofBacklog = all.filter(({ to }) => addresses.has(to));
  const perAddress = countByRecipient(ofBacklog);
  return {
    urgent: registered.map((each) => urgentMail(each, all, ofBacklog)),
    lost: letters.filter(({ email }) => !perAddress.has(email)).length,
    duplicated: [...perAddress.values()].filter((count) => count > 1).length,
    seconds: ((ofBacklog.at(-1)?.at ?? 0) - (ofBacklog[0]?.at ?? 0)) / second,
    peakPerSecond: peakPerSecond(all.filter(({ at }) => at >= (ofBacklog[0]?.at ?? 0))),
    aheadOfRate: aheadOfRate(
      all.filter(({ to }) => addresses.has(to) || registered.some(({ email }) => email === to)),
      queuedAt,
      rate,
    ),
    deadLetters: await messagesIn(queues, '-dead'),
  };
}

function urgentMail(
  { email, answeredAt }: { email: string; answeredAt: number },
  all: readonly StoredMail[],
  ofBacklog: readonly StoredMail[],
): UrgentMail {
  const mailedAt = all.find(({ to }) => to === email)?.at;
  return {
    email,
    answeredAt,
    mailedAt,
    overtaken: mailedAt === undefined ? 0 : ofBacklog.filter(({ at }) => at > mailedAt).length,
  };
}

/**
 * Compares totals since a fixed moment. On a busy machine, delayed emails can arrive close together although they were
 * sent further apart, but a delay never makes a total higher.
 */
function aheadOfRate(mails: readonly StoredMail[], since: number, rate: number): number {
  const ahead = mails.map(({ at }, index) => index + 1 - (rate * (at - since)) / second);
  return Math.max(0, ...ahead);
}

function peakPerSecond(mails: readonly StoredMail[]): number {
  let [most, from] = [0, 0];
  for (const [index, { at }] of mails.entries()) {
    while ((mails[from]?.at ?? at) <= at - second) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
