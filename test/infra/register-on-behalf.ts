import { randomUUID } from 'node:crypto';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { fetchInSession, fetchWithCookie } from '../../local/demo/session.ts';
import { testSenderHeader } from '../../local/edge/senders.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { exampleOnBehalf } from '../../shared/routes/examples/registration-examples.ts';
import { signInAs } from '../support/sign-in.ts';
import { expectOk } from './expect-ok.ts';
import { letSessionRest } from './let-session-rest.ts';

/**
 * Has an officer register a group on behalf of a coordinator, who then views and corrects the registration. Also tries
 * the coordinator's link on another registration, to which it gives no access.
 */
export async function registerOnBehalf(
  system: { readonly siteUrl: string; readonly inboxUrl: string },
  otherId: string,
): Promise<void> {
  const { siteUrl, inboxUrl } = system;
  const { cookie } = await signInAs(siteUrl, 'langstraat-wijkagent-dongen', 'politie');
  await letSessionRest(system);
  const email = `${randomUUID()}@post.example`;
  const example = exampleOnBehalf(langstraat);
  const body = JSON.stringify({ ...example, coordinator: { ...example.coordinator, email } });
  const headers = { 'idempotency-key': randomUUID(), [testSenderHeader]: '198.51.100.14' };
  // The second request has the same idempotency key, so it reads what the first one stored.
  for (let times = 0; times < 2; times += 1)
    await expectOk(
      await fetchWithCookie(siteUrl, cookie, '/v1/registrations-on-behalf', {
        method: 'POST',
        headers,
        body,
      }),
    );
  const { groupId, token } = await inboxClient(inboxUrl).waitForMailedToken(email, 'bevestigen');
  const authorization = `Bearer ${token}`;
  await expectOk(
    await fetch(`${siteUrl}/v1/registrations/${groupId}`, { headers: { authorization } }),
  );
  const correct = (id: string) =>
    fetchInSession(siteUrl, token, `/v1/registrations/${id}/correction`, {
      method: 'POST',
      body: JSON.stringify({ correction: { participants: 12 }, own: { phone: '06 87654321' } }),
    });
  await expectOk(await correct(groupId));
  const { status } = await correct(otherId);
  if (status !== 403) throw new Error(`a correction of another registration got ${status}`);
}
