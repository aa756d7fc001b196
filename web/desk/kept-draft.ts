import { useState } from 'react';
import type * as z from 'zod';
import { tabStorage } from '../storage/browser-storage.ts';
import { useOfficer } from './officer-context.ts';

interface Kept<Draft> {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** Forgets what was filled in; called once it has been sent. */
  readonly forget: () => void;
}

/**
 * As long as this tab is open, keeps what was filled in. An officer may have to sign in again before sending it, or
 * reload the page after a colleague's change. `name` identifies the form. Nobody sees what a colleague filled in in the
 * same tab.
 */
export function useKeptDraft<Draft extends object>(
  name: string,
  schema: z.ZodType<Draft>,
  initial: Draft,
): Kept<Draft> {
  const { id } = useOfficer();
  const place = `${id}:${name}`;
  const [draft, setDraft] = useState(() => {
    const kept = schema.safeParse(tabStorage.read(place));
    return kept.success ? kept.data : initial;
  });
  return {
    draft,
    change: (changes) => {
      const changed = { ...draft, ...changes };
      setDraft(changed);
      tabStorage.write(place, changed);
    },
    forget: () => tabStorage.remove(place),
  };
}
