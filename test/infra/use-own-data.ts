import { fetchInSession } from '../../local/demo/session.ts';
import { addSecondCoordinator } from '../support/second-coordinator.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { expectOk } from './expect-ok.ts';

/**
 * Has the first coordinator of an active group look at their own data, change it and have it erased while there is a
 * second coordinator. Then has the second one erased too, which ends the group.
 */
export async function useOwnData(
  system: { readonly siteUrl: string; readonly dynamodbUrl: string },
  { groupId, reference }: { readonly groupId: string; readonly reference: string },
): Promise<void> {
  const me = `/v1/groups/${reference}/me`;
  const erase = async (groupEnds: boolean) => {
    const token = await manageTokenFor(system, groupId);
    const body = JSON.stringify({ groupEnds });
    await expectOk(
      await fetchInSession(system.siteUrl, token, `${me}/erasure`, { method: 'POST', body }),
    );
  };
  const token = await manageTokenFor(system, groupId);
  const headers = { authorization: `Bearer ${token}` };
  for (const path of [me, `${me}/export`])
    await expectOk(await fetch(`${system.siteUrl}${path}`, { headers }));
  const body = JSON.stringify({ phone: '06 87654321' });
  await expectOk(
    await fetchInSession(system.siteUrl, token, `${me}/changes`, { method: 'POST', body }),
  );
  await addSecondCoordinator(system, groupId);
  await erase(false);
  await erase(true);
}
