import { useState } from 'react';
import type * as z from 'zod';
import { tabStorage } from '../storage/browser-storage.ts';
import { draftPlace } from './desk-drafts.ts';
import { useOfficer } from './officer-context.ts';

interface Kept<Draft> {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** Forgets what was filled in; called once it has been sent. */
  readonly forget: () => void;
}

/**
 * Keeps what was filled in on a form until it has been sent, the officer signs out or the tab is closed. An officer may
 * have to sign in again before sending the form, or reload the page after a colleague's change. `name` identifies the
 * form. Officers who share a tab do not see each other's drafts.
 */
export function useKeptDraft<Draft extends object>(
  name: string,
  schema: z.ZodType<Draft>,
  initial: Draft,
): Kept<Draft> {
  const { id } = useOfficer();
  const place = draftPlace(id, name);
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
