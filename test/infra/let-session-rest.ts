import { moveTime } from '../support/test-clock.ts';

/**
 * Moves time far enough forward for an officer's next request to record the use of the session: requests do so at most
 * once a minute.
 */
export async function letSessionRest({ inboxUrl }: { readonly inboxUrl: string }): Promise<void> {
  await moveTime(inboxUrl, { seconds: 70 });
}
