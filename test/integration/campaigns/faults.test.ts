// oxlint-disable-next-line import/no-unassigned-import -- must run before the imports that read these settings
import '../../campaigns/faults/silence-logs.ts';
import { describe, expect, it } from 'vitest';
import { faultsCampaign } from '../../campaigns/faults/campaign.ts';
import { readDeployment } from '../../campaigns/faults/deployment.ts';
import { allPoison } from '../../campaigns/faults/poison.ts';
import { readQueues, simulateSeed } from '../../campaigns/faults/simulate-seed.ts';

/** The full campaign (`npm run campaign -- faults`) runs 5,000 seeds. */
const seeds = 60;
const day = Math.floor(Date.now() / 86_400_000);
const seed = Number(process.env['FAULTS_SEED'] ?? day * 1000);

describe('The flow of events with faults in every service', () => {
  it(`reaches the one correct state for ${seeds} seeds from ${seed}, with only the poison messages in the dead-letter queues`, async () => {
    const result = await faultsCampaign({ size: seeds, seed, say: (line) => console.log(line) });

    expect(result.wrong).toEqual([]);
    expect([result.tried, result.survived, result.lost, result.duplicated]).toEqual([
      seeds,
      seeds,
      0,
      0,
    ]);
    // Makes sure that the simulation did something: without events and emails, it could not lose any.
    expect(Number(result.figures?.['events published'])).toBeGreaterThan(seeds * 10);
    expect(Number(result.figures?.['mails sent'])).toBeGreaterThan(seeds * 10);
    const faults = [
      'error',
      'throttled',
      'timeout',
      'lost',
      'kill',
      'entry refused',
      'delivered twice',
    ];
    expect(faults.filter((fault) => !(Number(result.figures?.[`fault: ${fault}`]) > 0))).toEqual(
      [],
    );
  });

  it('goes on for everybody else, and reports what cannot be read, wherever that is', async () => {
    const deployment = await readDeployment();
    const all = allPoison(readQueues(deployment));

    const results = [];
    for (const [index, poison] of all.entries()) {
      const { wrong } = await simulateSeed(deployment, seed + index, poison);
      results.push(...wrong.map((each) => `${JSON.stringify(poison)}: ${each}`));
    }

    expect(results).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
  });

  it('is deterministic: the same seed gives the same steps', async () => {
    const deployment = await readDeployment();

    const [first, again] = [await simulateSeed(deployment, 2), await simulateSeed(deployment, 2)];

    expect(first.trace.length).toBeGreaterThan(20);
    expect(again).toEqual(first);
  });
});
