import { randomUUID } from 'node:crypto';
import {
  cookiesOf,
  fetchInSession,
  fetchWithCookie,
  startSession,
} from '../../local/demo/session.ts';
import { joinClient } from '../support/join-client.ts';
import { expectOk } from './expect-ok.ts';

interface Renewing {
  readonly group: { readonly id: string; readonly reference: string; readonly coordinator: string };
}

const isNewLink = ({ subject }: { subject: string }) => subject.startsWith('Uw nieuwe link');

/**
 * Asks for new links of every kind, lists the times at which the button behind one link was pressed, and ends all links
 * of the person who received that link.
 */
export async function renewAndRevoke(
  system: { readonly siteUrl: string; readonly inboxUrl: string },
  { group }: Renewing,
): Promise<void> {
  const people = joinClient(system);
  const asker = `${randomUUID()}@post.example`;
  // Uses a separate sender, because the other use cases have used up the requests that their sender may make without a
  // proof of work.
  const sender = '198.51.100.9';
  const { id: joinRequestId } = await people.request(group.reference, asker, { sender });
  const wishes = [
    { purpose: 'manage', subject: group.reference, email: group.coordinator },
    { purpose: 'ask-join', subject: joinRequestId, email: asker },
  ] as const;
  for (const wish of wishes) {
    const key = randomUUID();
    // The second request has the same idempotency key, so it reads what the first one stored.
    for (let times = 0; times < 2; times += 1) await people.requestNewLink(wish, { key });
    await people.inbox.waitForMail(wish.email, isNewLink);
  }
  const { token } = await people.token(asker, 'deelnemen', joinRequestId);
  const headers = { authorization: `Bearer ${token}` };
  await expectOk(await fetch(`${system.siteUrl}/v1/presses`, { headers }));
  // Pressing the button in a browser that already has a session ends that session.
  const cookie = cookiesOf(await startSession(system.siteUrl, token));
  await expectOk(
    await fetchWithCookie(system.siteUrl, cookie, '/v1/sessions', { method: 'POST', headers }),
  );
  await expectOk(
    await fetchInSession(system.siteUrl, token, '/v1/revocations', { method: 'POST' }),
  );
}
