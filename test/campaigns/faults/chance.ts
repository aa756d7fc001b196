import { seededRandom } from '../../../bench/seeded-random.ts';

/** The only source of randomness in a simulation; deterministic for a given seed. */
export class Chance {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    // The first numbers are skipped, because they are similar for consecutive seeds.
    for (let round = 0; round < 8; round += 1) this.random();
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  happens(probability: number): boolean {
    return this.random() < probability;
  }

  oneOf<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.below(choices.length)] as Choice;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
