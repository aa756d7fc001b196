import type { Canary } from './canary.ts';
import { searchTextOf, spellingsOf } from './spellings.ts';

/** A place that data could leak to, with everything it contains. */
export interface Sink {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * Returns one line per canary per sink: what the canary is, where it was found and in which encoding. Never includes
 * the secret itself.
 */
export function findLeaks(sinks: readonly Sink[], canaries: readonly Canary[]): readonly string[] {
  const searchTexts = sinks.map(({ name, texts }) => ({ name, ...searchTextOf(texts.join('\n')) }));
  return canaries.flatMap((canary) => {
    const spellings = spellingsOf(canary);
    return searchTexts
      .filter(({ name }) => !canary.mayBeIn.includes(name))
      .flatMap((searchText) => {
        const found = spellings.find(({ isIn }) => isIn(searchText));
        return found === undefined
          ? []
          : [`${canary.what} in ${searchText.name}, ${found.encoding}`];
      });
  });
}
