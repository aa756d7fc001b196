type Action = () => Promise<unknown>;
const actions = new Set<Action>();

/**
 * Has `action` performed when the officer signs out, while the session still allows it. Returns a function that stops
 * this.
 */
export function beforeSignOut(action: Action): () => void {
  actions.add(action);
  return () => void actions.delete(action);
}

/** Performs what the page has to do before the officer is signed out. */
export async function finishPage(): Promise<void> {
  await Promise.all([...actions].map(async (action) => action()));
}
