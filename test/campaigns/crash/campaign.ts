import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { siteClient } from '../../../local/demo/site-client.ts';
import { inboxClient } from '../../../local/demo/inbox-client.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { engineClient, waitUntilSettled } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';
import { threeRegions } from '../../support/three-regions.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { MailWatch } from './mail-watch.ts';
import { Operator } from './operator.ts';
import { Recovery } from './recovery.ts';
import { Relinking } from './relinking.ts';
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
 * How long people have to finish after the last kill. The system then has the same amount of time to send the remaining
 * emails.
 */
const drainSeconds = 240;

/**
 * Kills the whole system, including its database engine, at random times. Meanwhile, people on both sides of the
 * borders between three regions register, confirm, decide, change areas and close groups. During the first half of the
 * kills, an operator also relinks one region after another. Finally lets the system finish, and compares the stored
 * state of every region with what was acknowledged. `tried` and `survived` count kills.
 */
export async function crashCampaign({
  size: kills,
  seed,
  say,
}: CampaignRun): Promise<CampaignResult> {
  const random = seededRandom(seed);
  // A kill can leave a claim on a letter. Long pauses between the five attempts give that claim more time to expire.
  const system = await TestSystem.start({
    furtherRegion: true,
    env: { LOCAL_RETRY_SECONDS: '16' },
  });
  const killedAt: Date[] = [];
  const relinking = new Relinking(system, () => killedAt.length);
  try {
    // The URLs stay the same across restarts.
    const inbox = inboxClient(system.inboxUrl);
    const urls = new Map(threeRegions.map(({ id }) => [id, system.regionUrl(id)]));
    const siteOf = ({ id }: Pick<Region, 'id'>) => siteClient(urls.get(id) ?? '');
    const recovery = new Recovery();
    const mails = new MailWatch(
      () => inbox,
      (receivedAt) => recovery.effect(receivedAt),
    );
    const workload = new Workload({
      siteOf,
      mails,
      random: seededRandom(seed + 1),
      onSuccess: () => recovery.effect(),
    });
    const began = Date.now();
    while (killedAt.length < kills) {
      // A relink job also creates links that a consumer failed to create, and so would hide the failure. During the
      // second half, only the consumers create links.
      if (killedAt.length >= kills / 2) relinking.stop();
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
    const relinked = await relinking.finish();
    const engine = engineClient(system.dynamodbUrl);
    // A failing message can become a dead letter at the very end, when the other queues are empty, so the operator
    // checks again.
    do await waitUntilSettled(engine, drainSeconds);
    while ((await operator.redrive()) > 0);
    const redriven = await operator.stop();
    const { findings, counts } = await verify({
      engine,
      siteOf,
      inbox,
      workload,
      killedAt,
      urls,
    });
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
        'relink jobs finished': relinked,
        'dead letters redriven': redriven,
        'restart to first effect, median (ms)': recovery.quantile(0.5),
        'restart to first effect, p99 (ms)': recovery.quantile(0.99),
      },
      wrong: findings.map(({ kind, text }) => `${kind}: ${text}`),
    };
  } finally {
    relinking.abandon();
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
