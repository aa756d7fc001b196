import { useCallback, useEffect, useState } from 'react';
import type { Outcome, Problem } from './call.ts';

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Asks once for every `key`, and again on `again`. An answer that comes after the key changed is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<Outcome<T>>): Answer<T> & { again: () => void } {
  const [answer, setAnswer] = useState<{ key: string; answer: Answer<T> }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void ask().then((outcome) => {
      if (!current) return;
      setAnswer({ key, answer: outcome.ok ? { state: 'ready', value: outcome.value } : { state: 'failed', problem: outcome.problem } });
    });
    return () => {
      current = false;
    };
    // `ask` is a new function at every rendering; the key says when the question changes.
  }, [key, round]);
  const again = useCallback(() => {
    setAnswer(undefined);
    setRound((count) => count + 1);
  }, []);
  return { ...(answer?.key === key ? answer.answer : { state: 'waiting' as const }), again };
}
