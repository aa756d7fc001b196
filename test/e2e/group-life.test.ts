import { decodeJwt } from 'jose';
import { describe, expect, inject, it, vi } from 'vitest';
import { rectangle } from '../support/builders.ts';
import { issuerOf } from '../support/manage-link.ts';
import { approved, freshBody, reach, type Registered } from '../support/registering.ts';

const siteUrl = inject('siteUrl');
const system = reach({ siteUrl, inboxUrl: inject('inboxUrl') });
const issuer = issuerOf(inject('dataDir'));

/** The link with which a coordinator manages the group; the pages that mail it come later. */
async function manageLink({ groupId, link }: Registered): Promise<string> {
  const recipientId = decodeJwt(link.token).sub ?? '';
  return issuer.issue(
    { purpose: 'manage', subjectId: groupId, recipientId, version: 1 },
    new Date(Date.now() + 60_000),
  );
}

async function act(
  method: 'PUT' | 'POST',
  path: string,
  token: string,
  body?: unknown,
): Promise<Response> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return fetch(`${siteUrl}/v1/groups/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Of these groups the ones that are linked to the group, or undefined when it is not in the overview. Other tests have groups too. */
async function linkedTo(
  reference: string,
  groups: readonly Registered[],
): Promise<readonly string[] | undefined> {
  const group = await system.site.group(reference);
  const names = groups.map(({ body }) => body.name);
  return group.ok
    ? group.body.neighbourGroups.map(({ name }) => name).filter((name) => names.includes(name))
    : undefined;
}

const waitUntil = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 200 });

describe('a group that moves or stops is linked anew by itself', () => {
  it('another area ends the links of the old place and makes those of the new; a closed group leaves overview and links', async () => {
    const [moving, old, fresh] = await Promise.all([
      approved(
        system,
        freshBody({ municipality: 'GM0867', at: [4.936, 51.7], name: 'Buurtgroep Waspik Haven' }),
      ),
      approved(
        system,
        freshBody({ municipality: 'GM0867', at: [4.945, 51.7], name: 'Buurtgroep Waspik Noord' }),
      ),
      approved(
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
    const token = await manageLink(moving);

    const polygon = rectangle(4.936, 51.684, 4.942, 51.688);
    const changed = await act('PUT', `${moving.reference}/area`, token, {
      area: { polygon, streets: 'De Benedenkerkstraat' },
    });

    expect(changed.status).toBe(200);
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

  it('the link of another coordinator, and the link to confirm, manage nothing', async () => {
    const [own, other] = await Promise.all([
      approved(system, freshBody({ municipality: 'GM0784', at: [4.872, 51.556] })),
      approved(system, freshBody({ municipality: 'GM0784', at: [4.86, 51.53] })),
    ]);

    const answers = await Promise.all([
      act('POST', `${own.reference}/closure`, await manageLink(other)),
      act('POST', `${own.reference}/closure`, own.link.token),
      act('POST', `${own.reference}/closure`, 'x'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
    await waitUntil(async () => expect(await linkedTo(own.reference, [])).toBeDefined());
  });
});
