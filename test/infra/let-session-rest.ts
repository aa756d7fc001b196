import { moveTime } from '../support/test-clock.ts';

/**
 * Moves time so far that the next request of an officer stores when the session was last used: once a minute at most.
 */
export async function letSessionRest({ inboxUrl }: { readonly inboxUrl: string }): Promise<void> {
  await moveTime(inboxUrl, { seconds: 70 });
}
