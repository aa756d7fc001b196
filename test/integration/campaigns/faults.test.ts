// oxlint-disable-next-line import/no-unassigned-import -- says how quiet what is imported after it is
import '../../campaigns/faults/quiet.ts';
import { describe, expect, it } from 'vitest';
import { faultsCampaign } from '../../campaigns/faults/campaign.ts';
import { readDeployment } from '../../campaigns/faults/deployment.ts';
import { play } from '../../campaigns/faults/play.ts';

/** `npm run campaign:faults` plays 5,000. */
const seeds = 60;
const day = Math.floor(Date.now() / 86_400_000);
const seed = Number(process.env['FAULTS_SEED'] ?? day * 1000);

describe('The flow of events under faults of every service', () => {
  it(`ends in the one right state for ${seeds} seeds from ${seed}, with nothing in the dead letters but the poison`, async () => {
    const result = await faultsCampaign({ size: seeds, seed, say: (line) => console.log(line) });

    expect(result.wrong).toEqual([]);
    expect([result.tried, result.survived, result.lost, result.duplicated]).toEqual([
      seeds,
      seeds,
      0,
      0,
    ]);
    // What nobody asked for cannot get lost: people, mails and faults were there.
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
  }, 300_000);

  it('goes the same way again for the same seed, step by step', async () => {
    const deployment = await readDeployment();

    const [first, again] = [await play(deployment, 2), await play(deployment, 2)];

    expect(first.trace.length).toBeGreaterThan(20);
    expect(again).toEqual(first);
  });
});
