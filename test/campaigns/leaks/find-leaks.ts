import type { Canary } from './canary.ts';
import { searchTextOf, spellingsOf } from './spellings.ts';

/** A place where data can leak to, with all its content. */
export interface Sink {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * One line for each canary in each sink: what it is, where it was found and in which encoding. Never the secret itself.
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
