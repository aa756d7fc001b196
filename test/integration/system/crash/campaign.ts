import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../../../bench/seeded-random.ts';
import { reach } from '../../../support/registering.ts';
import { openEngine, settled } from '../../../support/stored-state.ts';
import { TestSystem } from '../../../support/system.ts';
import { verify, type Findings } from './verify.ts';
import { Workload } from './workload.ts';

export interface CampaignOptions {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** Milliseconds that the system runs between two kills. */
const shortest = 100;
const longest = 3_500;

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
      await pause(shortest + random() * (longest - shortest));
      killedAt.push(new Date());
      await system.kill9();
      await system.restart();
      if (killedAt.length % 10 === 0) say(`${killedAt.length} kills in ${Math.round((Date.now() - began) / 1000)} s, ${workload.acknowledged.length} registrations`);
    }
    await workload.finish();
    const engine = openEngine(system.dynamodbUrl);
    await settled(engine, 120);
    const findings = await verify({ engine, reach: reach(system), workload, killedAt });
    engine.destroy();
    return findings;
  } finally {
    await system.stop();
  }
}
