import { moveTime } from '../support/test-clock.ts';

/**
 * Moves time far enough for an officer's next request to store when the session was last used, which happens at most
 * once a minute.
 */
export async function letSessionRest({ inboxUrl }: { readonly inboxUrl: string }): Promise<void> {
  await moveTime(inboxUrl, { seconds: 70 });
}
