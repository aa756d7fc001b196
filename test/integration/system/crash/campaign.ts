import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../../bench/seeded-random.ts';
import { reach } from '../../../support/registering.ts';
import { openEngine, settled } from '../../../support/stored-state.ts';
import { TestSystem } from '../../../support/system.ts';
import { Operator } from './operator.ts';
import { verify, type Findings } from './verify.ts';
import { Workload } from './workload.ts';

export interface CampaignOptions {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** One kill in four falls anywhere in the first second, the others while people are being answered, on a fast or slow machine. */
const early = { part: 0.25, milliseconds: 1_000 };
const mostAnswers = 4;
const mostWaitMs = 10_000;
const afterAnswerMs = 400;
/** For people to finish after the last kill, and for the mails to go out after that. */
const drainSeconds = 240;

/**
 * Kills the whole system, its engine included, at random moments while people register, confirm and approve;
 * then lets it finish and compares what is there with what was answered with success.
 */
export async function crashCampaign({ kills, seed, say }: CampaignOptions): Promise<Findings> {
  const random = seededRandom(seed);
  // Longer than the lease of a letter that was being sent, so that a kill costs a letter one of its five attempts.
  const system = await TestSystem.start({ env: { LOCAL_RETRY_SECONDS: '16' } });
  try {
    const { siteUrl, inboxUrl } = system;
    const workload = new Workload(() => reach({ siteUrl, inboxUrl }), seededRandom(seed + 1));
    const killedAt: Date[] = [];
    const began = Date.now();
    while (killedAt.length < kills) {
      await randomMoment(workload, random);
      killedAt.push(new Date());
      await system.kill9();
      await system.restart();
      if (killedAt.length % 10 === 0) say(`${killedAt.length} kills in ${Math.round((Date.now() - began) / 1000)} s, ${workload.acknowledged.length} registrations`);
    }
    const operator = new Operator(system.awsUrl);
    await workload.finish(drainSeconds);
    const engine = openEngine(system.dynamodbUrl);
    await settled(engine, drainSeconds);
    const redriven = await operator.stop();
    const findings = await verify({ engine, reach: reach(system), workload, killedAt });
    engine.destroy();
    return { ...findings, counts: { ...findings.counts, 'dead letters put back': redriven } };
  } finally {
    await system.stop();
  }
}

async function randomMoment(workload: Workload, random: () => number): Promise<void> {
  if (random() < early.part) return pause(random() * early.milliseconds);
  const wanted = workload.answers + 1 + Math.floor(random() * mostAnswers);
  const until = Date.now() + mostWaitMs;
  while (workload.answers < wanted && Date.now() < until) await pause(5);
  return pause(random() * afterAnswerMs);
}
