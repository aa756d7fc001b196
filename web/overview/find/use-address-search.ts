import { useEffect, useRef, useState } from 'react';
import type { Position } from '../../../shared/regions/region.ts';
import type { AddressSource, FoundAddress, FoundAddresses } from './address.ts';

/** Milliseconds without a key press before the text is looked up. */
const debounceMs = 250;
const minLength = 3;

export interface AddressSearch extends FoundAddresses {
  readonly look: (text: string) => void;
  /** Finds the best matches for the search text; called when somebody presses the button without choosing an option. */
  readonly searchFor: (text: string) => Promise<readonly FoundAddress[]>;
  readonly locate: (option: FoundAddress) => Promise<Position | undefined>;
  readonly clear: () => void;
}

const nothing: FoundAddresses = { options: [], unreachable: false };

export function useAddressSearch(source: AddressSource): AddressSearch {
  const [found, setFound] = useState(nothing);
  const timer = useRef<number>(undefined);
  const running = useRef<AbortController>(undefined);

  const stop = () => {
    window.clearTimeout(timer.current);
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      running.current?.abort();
    },
    [],
  );

  /** Shows the results and returns their options; if a later search has started, shows nothing and returns none. */
  const settle = (results: FoundAddresses, signal: AbortSignal): readonly FoundAddress[] => {
    if (signal.aborted) return [];
    setFound(results);
    return results.options;
  };
  const showNoOptions = () => setFound(({ unreachable }) => ({ options: [], unreachable }));

  const look = (text: string) => {
    const signal = stop();
    if (text.trim().length < minLength) return showNoOptions();
    timer.current = window.setTimeout(() => {
      void source.suggest(text, signal).then((results) => settle(results, signal));
    }, debounceMs);
  };

  const searchFor = async (text: string) => {
    const signal = stop();
    return settle(await source.search(text, signal), signal);
  };

  const clear = () => {
    stop();
    showNoOptions();
  };

  return {
    ...found,
    look,
    searchFor,
    locate: async (option) => source.locate(option, stop()),
    clear,
  };
}
