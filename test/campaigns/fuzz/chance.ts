import { seededRandom } from '../../../bench/seeded-random.ts';

/** Choices that are the same for the same seed and number. Ours, because composing arbitraries anew for each of 200,000 requests takes longer than answering them. */
export class Chance {
  private readonly random: () => number;

  constructor(seed: number, number: number) {
    this.random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const choice = choices[this.below(choices.length)];
    if (choices.length === 0) throw new Error('nothing to choose from');
    return choice as Choice;
  }

  /** One of these, each as likely as its weight says, made only when it is chosen. */
  oneOf<Choice>(...choices: readonly (readonly [weight: number, make: () => Choice])[]): Choice {
    let left = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, make] of choices) {
      if (left < weight) return make();
      left -= weight;
    }
    throw new Error('nothing to choose from');
  }
}
