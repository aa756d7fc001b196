type Action = () => Promise<unknown>;
const actions = new Set<Action>();

/**
 * Has `action` performed just before the officer signs out, while the session is still valid. Returns a function that
 * cancels this.
 */
export function beforeSignOut(action: Action): () => void {
  actions.add(action);
  return () => void actions.delete(action);
}

/** Performs all actions that were registered with `beforeSignOut`. */
export async function finishPage(): Promise<void> {
  await Promise.all([...actions].map(async (action) => action()));
}
