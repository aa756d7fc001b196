import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { systemClients } from '../../support/register-groups.ts';
import { engineClient, waitUntilSettled } from '../../support/stored-state.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { MailWatch } from './mail-watch.ts';
import { Operator } from './operator.ts';
import { Recovery } from './recovery.ts';
import { verify } from './verify.ts';
import { Workload } from './workload.ts';

/**
 * One kill in four comes within a second of a restart, and the others come shortly after a few
 * effects have been seen, so that kills interrupt real work on slow and fast machines alike.
 */
const early = { part: 0.25, milliseconds: 1_000 };
const maxEffects = 4;
const maxWaitMs = 10_000;
const afterEffectMs = 400;
/**
 * How long people get to finish after the last kill. The system then gets equally long to send the
 * remaining emails.
 */
const drainSeconds = 240;

/**
 * Kills the whole system, including its database engine, at random times while people register,
 * confirm, decide, change areas and close groups. Then lets the system finish and compares the
 * stored state with what was acknowledged. `tried` and `survived` count kills.
 */
export async function crashCampaign({
  size: kills,
  seed,
  say,
}: CampaignRun): Promise<CampaignResult> {
  const random = seededRandom(seed);
  // A retry waits longer than a letter's send lease, so a kill uses up only one of the letter's five attempts.
  const system = await TestSystem.start({ env: { LOCAL_RETRY_SECONDS: '16' } });
  try {
    const { siteUrl, inboxUrl } = system;
    const clients = systemClients({ siteUrl, inboxUrl });
    const recovery = new Recovery();
    const mails = new MailWatch(
      () => clients.inbox,
      (receivedAt) => recovery.effect(receivedAt),
    );
    const workload = new Workload({
      site: () => clients.site,
      mails,
      issuer: systemTokenIssuer(system.dataDir),
      random: seededRandom(seed + 1),
      onSuccess: () => recovery.effect(),
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
    const engine = engineClient(system.dynamodbUrl);
    await waitUntilSettled(engine, drainSeconds);
    const redriven = await operator.stop();
    const { findings, counts } = await verify({ engine, clients, workload, killedAt });
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
        'dead letters redriven': redriven,
        'restart to first effect, median (ms)': recovery.quantile(0.5),
        'restart to first effect, p99 (ms)': recovery.quantile(0.99),
      },
      wrong: findings.map(({ kind, text }) => `${kind}: ${text}`),
    };
  } finally {
    await system.stop();
  }
}

async function randomMoment(recovery: Recovery, random: () => number): Promise<void> {
  if (random() < early.part) return pause(random() * early.milliseconds);
  const wanted = recovery.effects + 1 + Math.floor(random() * maxEffects);
  const until = Date.now() + maxWaitMs;
  while (recovery.effects < wanted && Date.now() < until) await pause(5);
  return pause(random() * afterEffectMs);
}
