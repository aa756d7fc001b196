import { deskBasePath } from '../base-path.ts';

/** The messages between tabs: the officer has signed out, or the API has said that the session is over. */
const endings = ['signed-out', 'session-over'] as const;
export type Ending = (typeof endings)[number];

/** The path is part of the name, because regions that share an origin also share its storage. */
const place = `buurtkring:${deskBasePath}:ending`;

/** Sends a message to all other tabs of this browser that show the same desk. Leaves nothing in the storage. */
export function tellOtherTabs(ending: Ending): void {
  try {
    window.localStorage.setItem(place, ending);
    window.localStorage.removeItem(place);
  } catch {
    // The browser refused storage. The other tabs then find out when somebody looks at them again.
  }
}

/** Calls `listener` when another tab reports that a session has ended. Returns a function that stops this. */
export function hearOtherTabs(listener: (ending: Ending) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    const ending = endings.find((known) => known === newValue);
    if (key === place && ending) listener(ending);
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
