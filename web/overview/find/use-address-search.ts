import { useEffect, useRef, useState } from 'react';
import { region } from 'virtual:region';
import type { Position } from '../../../shared/regions/region.ts';
import type { FoundAddress } from './address.ts';
import { knownPlaces } from './known-places.ts';

/** Milliseconds without a key press before the text is looked up. */
const debounceMs = 250;
const minLength = 3;

/** Fetches the code for the address search when a search starts, so that the first page does not contain that code. */
const pdok = () => import('./pdok.ts');

export interface AddressSearch {
  readonly options: readonly FoundAddress[];
  /** Whether the service is unreachable. If it is, the options are the region's own neighbourhoods. */
  readonly unreachable: boolean;
  readonly look: (text: string) => void;
  /** Finds the best matches for the search text; called when somebody presses the button without choosing an option. */
  readonly searchFor: (text: string) => Promise<readonly FoundAddress[]>;
  readonly locate: (option: FoundAddress) => Promise<Position | undefined>;
  readonly clear: () => void;
}

export function useAddressSearch(): AddressSearch {
  const [options, setOptions] = useState<readonly FoundAddress[]>([]);
  const [unreachable, setUnreachable] = useState(false);
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

  /** Shows the results, unless a later search has started. */
  const settle = (
    found: readonly FoundAddress[] | undefined,
    text: string,
    signal: AbortSignal,
  ): readonly FoundAddress[] => {
    if (signal.aborted) return [];
    const shown = found ?? knownPlaces(region, text);
    setUnreachable(found === undefined);
    setOptions(shown);
    return shown;
  };

  const look = (text: string) => {
    const signal = stop();
    if (text.trim().length < minLength) return setOptions([]);
    timer.current = window.setTimeout(() => {
      void suggest(text, signal).then((found) => settle(found, text, signal));
    }, debounceMs);
  };

  const searchFor = async (text: string) => {
    const signal = stop();
    return settle(await search(text, signal), text, signal);
  };

  const locate = async (option: FoundAddress) =>
    option.point ?? (await (await pdok()).locateAddress(option.id, stop()));

  const clear = () => {
    stop();
    setOptions([]);
  };

  return { options, unreachable, look, searchFor, locate, clear };
}

async function suggest(text: string, signal: AbortSignal) {
  const service = await loaded();
  return service?.suggestAddresses(region, text, signal);
}

async function search(text: string, signal: AbortSignal) {
  const service = await loaded();
  return service?.searchAddresses(region, text, signal);
}

/** The code for the search; undefined when it cannot be fetched, which is treated as an unreachable service. */
async function loaded() {
  return pdok().catch(() => undefined);
}
