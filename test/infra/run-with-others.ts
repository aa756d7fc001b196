import { randomUUID } from 'node:crypto';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { fetchInSession } from '../../local/demo/session.ts';
import {
  coordinatorsResponse,
  invitedResponse,
} from '../../shared/requests/coordinators/coordinators.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { expectOk } from './expect-ok.ts';

/**
 * Has the coordinator of an active group invite three people: a successor, who accepts, somebody who refuses, and
 * somebody whose invitation is withdrawn. The successor hands the group back, and is removed.
 */
export async function runWithOthers(
  system: { readonly siteUrl: string; readonly inboxUrl: string; readonly dynamodbUrl: string },
  { groupId, reference }: { readonly groupId: string; readonly reference: string },
): Promise<void> {
  const group = `/v1/groups/${reference}`;
  const token = await manageTokenFor(system, groupId);
  const post = async (path: string, body: unknown, by = token): Promise<Response> => {
    const headers = { 'idempotency-key': randomUUID() };
    const init = { method: 'POST', body: JSON.stringify(body), headers };
    const response = await fetchInSession(system.siteUrl, by, `${group}${path}`, init);
    await expectOk(response.clone());
    return response;
  };
  const invite = async (name: string, successor = false) => {
    const email = `${name}@post.example`;
    const response = await post('/coordinators/invitations', { email, successor });
    const { invitationId } = invitedResponse.parse(await response.json());
    return { email, invitationId };
  };
  const tokenOf = async (email: string, page: 'uitnodiging' | 'beheer' = 'uitnodiging') =>
    (await inboxClient(system.inboxUrl).waitForMailedToken(email, page)).token;
  const nominationNow = async (): Promise<string | undefined> => {
    const headers = { authorization: `Bearer ${token}` };
    const listed = await fetch(`${system.siteUrl}${group}/coordinators`, { headers });
    return coordinatorsResponse.parse(await listed.json()).nomination?.id;
  };
  const handBack = async (from: string, to: string, coordinatorId: string | undefined) => {
    const nominate = async () => {
      await post('/coordinators/nominations', { coordinatorId }, from);
      return nominationNow();
    };
    await post('/coordinators/nomination-endings', { nominationId: await nominate() }, to);
    await post('/coordinators/succession', { nominationId: await nominate() }, to);
  };

  const accepting = await invite('genodigde-die-aanneemt', true);
  const accepted = await tokenOf(accepting.email);
  await expectOk(
    await fetch(`${system.siteUrl}${group}/invitation`, {
      headers: { authorization: `Bearer ${accepted}` },
    }),
  );
  const details = { name: 'Test Genodigde', phone: '06 87654321', shareContact: true, terms: true };
  await post('/invitation/acceptance', details, accepted);
  await post(
    '/invitation/refusal',
    {},
    await tokenOf((await invite('genodigde-die-weigert')).email),
  );
  const { invitationId } = await invite('genodigde-die-te-laat-is');
  await post('/coordinators/withdrawals', { invitationId });
  const headers = { authorization: `Bearer ${token}` };
  const listed = await fetch(`${system.siteUrl}${group}/coordinators`, { headers });
  await expectOk(listed.clone());
  const { coordinators } = coordinatorsResponse.parse(await listed.json());
  const [own, successor] = [true, false].map((isYou) =>
    coordinators.find(({ you }) => you === isYou),
  );
  await handBack(await tokenOf(accepting.email, 'beheer'), token, own?.id);
  await post('/coordinators/removals', { coordinatorId: successor?.id });
}
