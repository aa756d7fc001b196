import { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { leakRound, type RoundResult } from './round.ts';

/**
 * Runs all rounds on one system; each round has its own people and tokens. `tried` counts all
 * canaries, and `survived` counts those that did not leak.
 */
export async function leakCampaign({
  size,
  seed,
  say,
}: CampaignRun): Promise<CampaignResult & { readonly rounds: readonly RoundResult[] }> {
  const system = await TestSystem.start({ furtherRegion: true, testClock: true });
  try {
    const rounds: RoundResult[] = [];
    for (let number = 0; number < size; number += 1) {
      const round = await leakRound(system, seed + number);
      rounds.push(round);
      say(
        `round ${number + 1}: ${round.canaries} canaries, ${round.responses} responses, ${round.leaks.length} leaks`,
      );
    }
    return { ...resultOf(rounds, seed), rounds };
  } finally {
    await system.stop();
  }
}

function resultOf(rounds: readonly RoundResult[], seed: number): CampaignResult {
  const sum = (count: (round: RoundResult) => number): number =>
    rounds.reduce((total, round) => total + count(round), 0);
  const [tried, leaked] = [sum(({ canaries }) => canaries), sum(({ leaks }) => leaks.length)];
  const searched = sum((round) =>
    Object.values(round.searched).reduce((total, characters) => total + characters, 0),
  );
  return {
    tried,
    survived: tried - leaked,
    lost: 0,
    duplicated: 0,
    leaked,
    figures: {
      'public responses': sum(({ responses }) => responses),
      'searched (million characters)': Math.round(searched / 1e6),
    },
    wrong: rounds.flatMap(({ leaks }, number) =>
      leaks.map((leak) => `seed ${seed + number}: ${leak}`),
    ),
  };
}
