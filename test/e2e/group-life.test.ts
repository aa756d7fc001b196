import { describe, expect, inject, it, vi } from 'vitest';
import { fetchInSession } from '../../local/demo/session.ts';
import {
  registerAndApprove,
  freshBody,
  systemClients,
  type RegisteredGroup,
} from '../support/register-groups.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { effectLimit } from '../support/time-limits.ts';

const siteUrl = inject('siteUrl');
const system = systemClients({ siteUrl, inboxUrl: inject('inboxUrl') });
const database = { dynamodbUrl: inject('dynamodbUrl') };

/** Issues a token that lets a coordinator manage the group. */
const manageToken = ({ groupId }: RegisteredGroup) => manageTokenFor(database, groupId);

async function act(
  method: 'PUT' | 'POST',
  path: string,
  token: string,
  body?: unknown,
): Promise<Response> {
  return fetchInSession(siteUrl, token, `/v1/groups/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/**
 * Returns the names of the given groups that are linked to the group with this reference, or undefined if that group is
 * not in the overview. Ignores groups from other tests.
 */
async function linkedTo(
  reference: string,
  groups: readonly RegisteredGroup[],
): Promise<readonly string[] | undefined> {
  const group = await system.site.group(reference);
  const names = groups.map(({ body }) => body.name);
  return group.ok
    ? group.body.neighbourGroups.map(({ name }) => name).filter((name) => names.includes(name))
    : undefined;
}

const waitUntil = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: effectLimit, interval: 200 });

describe('Links are updated automatically', () => {
  it('a new area replaces the links of the old one; a closed group disappears from the overview and from all links', async () => {
    const [moving, old, fresh] = await Promise.all([
      registerAndApprove(
        system,
        freshBody({ municipality: 'GM0867', at: [4.936, 51.7], name: 'Buurtgroep Waspik Haven' }),
      ),
      registerAndApprove(
        system,
        freshBody({ municipality: 'GM0867', at: [4.945, 51.7], name: 'Buurtgroep Waspik Noord' }),
      ),
      registerAndApprove(
        system,
        freshBody({
          municipality: 'GM0867',
          at: [4.947, 51.686],
          name: 'Buurtgroep Waspik Beneden',
        }),
      ),
    ]);
    const neighboursOf = (reference: string) => linkedTo(reference, [moving, old, fresh]);
    await waitUntil(async () => {
      expect(await neighboursOf(moving.reference)).toEqual([old.body.name]);
      expect(await neighboursOf(fresh.reference)).toEqual([]);
    });
    const token = await manageToken(moving);

    const changed = await system.site.changeArea(
      { reference: moving.reference, token },
      freshBody({ at: [4.939, 51.686] }).area,
    );

    expect(changed.ok).toBe(true);
    await waitUntil(async () => {
      expect(await neighboursOf(moving.reference)).toEqual([fresh.body.name]);
      expect(await neighboursOf(old.reference)).toEqual([]);
      expect(await neighboursOf(fresh.reference)).toEqual([moving.body.name]);
    });

    const closed = await act('POST', `${moving.reference}/closure`, token);

    expect(closed.status).toBe(200);
    await waitUntil(async () => {
      expect(await neighboursOf(moving.reference)).toBeUndefined();
      expect(await neighboursOf(fresh.reference)).toEqual([]);
    });
    const goodbye = await system.inbox.waitForMail(moving.body.coordinator.email, ({ subject }) =>
      /gestopt/i.test(subject),
    );
    expect(goodbye.text).toContain(moving.reference);
  });

  it('neither another coordinator’s token nor a confirmation token can be used to manage the group', async () => {
    const [own, other] = await Promise.all([
      registerAndApprove(system, freshBody({ municipality: 'GM0784', at: [4.872, 51.556] })),
      registerAndApprove(system, freshBody({ municipality: 'GM0784', at: [4.86, 51.53] })),
    ]);

    const responses = await Promise.all([
      act('POST', `${own.reference}/closure`, await manageToken(other)),
      act('POST', `${own.reference}/closure`, own.confirmToken.token),
      act('POST', `${own.reference}/closure`, 'x'),
    ]);

    expect(responses.map(({ status }) => status)).toEqual([403, 403, 401]);
    await waitUntil(async () => expect(await linkedTo(own.reference, [])).toBeDefined());
  });
});
