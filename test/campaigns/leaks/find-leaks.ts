import type { Canary } from './canary.ts';
import { placeOf, spellingsOf } from './spellings.ts';

/** A place where something can leak to, with everything that was found in it. */
export interface Sink {
  readonly name: string;
  readonly texts: readonly string[];
}

/** One line for each canary in each sink: what it is, where it stands and how it is written. Never the secret itself. */
export function findLeaks(sinks: readonly Sink[], canaries: readonly Canary[]): readonly string[] {
  const places = sinks.map(({ name, texts }) => ({ name, ...placeOf(texts.join('\n')) }));
  return canaries.flatMap((canary) => {
    const spellings = spellingsOf(canary);
    return places
      .filter(({ name }) => !canary.mayBeIn.includes(name))
      .flatMap((place) => {
        const found = spellings.find(({ isIn }) => isIn(place));
        return found === undefined ? [] : [`${canary.what} in ${place.name}, ${found.encoding}`];
      });
  });
}
