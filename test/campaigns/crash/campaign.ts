import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { issuerOf } from '../../support/manage-link.ts';
import { reach } from '../../support/registering.ts';
import { openEngine, settled } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { MailWatch } from './mail-watch.ts';
import { Operator } from './operator.ts';
import { Recovery } from './recovery.ts';
import { verify } from './verify.ts';
import { Workload } from './workload.ts';

/** One kill in four falls anywhere in the first second, the others while people are being answered, on a fast or slow machine. */
const early = { part: 0.25, milliseconds: 1_000 };
const mostAnswers = 4;
const mostWaitMs = 10_000;
const afterAnswerMs = 400;
/** For people to finish after the last kill, and for the mails to go out after that. */
const drainSeconds = 240;

/**
 * Kills the whole system, its engine included, at random moments while people register, confirm, decide, change their area and
 * stop; then lets it finish and compares what is there with what was answered with success. Tried and survived are kills.
 */
export async function crashCampaign({
  size: kills,
  seed,
  say,
}: CampaignRun): Promise<CampaignResult> {
  const random = seededRandom(seed);
  // Longer than the lease of a letter that was being sent, so that a kill costs a letter one of its five attempts.
  const system = await TestSystem.start({ env: { LOCAL_RETRY_SECONDS: '16' } });
  try {
    const { siteUrl, inboxUrl } = system;
    const reached = reach({ siteUrl, inboxUrl });
    const recovery = new Recovery();
    const mails = new MailWatch(
      () => reached.inbox,
      (receivedAt) => recovery.effect(receivedAt),
    );
    const workload = new Workload({
      site: () => reached.site,
      mails,
      issuer: issuerOf(system.dataDir),
      random: seededRandom(seed + 1),
      answered: () => recovery.effect(),
    });
    const killedAt: Date[] = [];
    const began = Date.now();
    while (killedAt.length < kills) {
      await randomMoment(recovery, random);
      killedAt.push(new Date());
      recovery.killed();
      await system.kill9();
      recovery.starting();
      await system.restart();
      if (killedAt.length % 10 === 0)
        say(
          `${killedAt.length} kills in ${Math.round((Date.now() - began) / 1000)} s, ${workload.acknowledged.length} registrations`,
        );
    }
    const operator = new Operator(system.awsUrl);
    await workload.finish(drainSeconds);
    const engine = openEngine(system.dynamodbUrl);
    await settled(engine, drainSeconds);
    const redriven = await operator.stop();
    const { findings, counts } = await verify({ engine, reach: reached, workload, killedAt });
    engine.destroy();
    const of = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
    return {
      tried: kills,
      survived: findings.length === 0 ? kills : 0,
      lost: of('lost'),
      duplicated: of('duplicated'),
      leaked: 0,
      figures: {
        unexpected: of('unexpected'),
        ...counts,
        'dead letters put back': redriven,
        'restart to first effect, median (ms)': recovery.within(0.5),
        'restart to first effect, p99 (ms)': recovery.within(0.99),
      },
      wrong: findings.map(({ kind, text }) => `${kind}: ${text}`),
    };
  } finally {
    await system.stop();
  }
}

async function randomMoment(recovery: Recovery, random: () => number): Promise<void> {
  if (random() < early.part) return pause(random() * early.milliseconds);
  const wanted = recovery.effects + 1 + Math.floor(random() * mostAnswers);
  const until = Date.now() + mostWaitMs;
  while (recovery.effects < wanted && Date.now() < until) await pause(5);
  return pause(random() * afterAnswerMs);
}
