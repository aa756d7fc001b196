import { useCallback, useEffect, useState } from 'react';
import type { Outcome, Problem } from './call.ts';

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Asks once for every `ask` (a stable function, see useCallback), and anew on `again`. A late answer to an earlier `ask` is dropped. */
export function useAnswer<T>(ask: () => Promise<Outcome<T>>): Answer<T> & { again: () => void } {
  const [got, setGot] = useState<{ ask: typeof ask; outcome: Outcome<T> }>();
  useEffect(() => {
    let current = true;
    void ask().then((outcome) => {
      if (current) setGot({ ask, outcome });
    });
    return () => {
      current = false;
    };
  }, [ask]);
  const again = useCallback(() => {
    setGot(undefined);
    void ask().then((outcome) => setGot({ ask, outcome }));
  }, [ask]);
  return { ...stateOf(got?.ask === ask ? got.outcome : undefined), again };
}

function stateOf<T>(outcome: Outcome<T> | undefined): Answer<T> {
  if (!outcome) return { state: 'waiting' };
  return outcome.ok
    ? { state: 'ready', value: outcome.value }
    : { state: 'failed', problem: outcome.problem };
}
