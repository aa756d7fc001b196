import { seededRandom } from '../../../bench/seeded-random.ts';

/**
 * Choices that are deterministic for a given seed and number. fast-check is not used, because composing arbitraries for
 * each of 200,000 requests takes longer than responding to them.
 */
export class Chance {
  private readonly random: () => number;

  constructor(seed: number, number: number) {
    this.random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  }

  /** An integer from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.below(choices.length)];
    if (choices.length === 0) throw new Error('nothing to choose from');
    return choice as Choice;
  }

  /** A weighted choice; only the chosen value is created. */
  oneOf<Choice>(...choices: readonly (readonly [weight: number, make: () => Choice])[]): Choice {
    let left = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, make] of choices) {
      if (left < weight) return make();
      left -= weight;
    }
    throw new Error('nothing to choose from');
  }
}
