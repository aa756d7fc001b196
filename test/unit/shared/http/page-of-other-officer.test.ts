import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveOfficer } from '../../../../shared/http/serve-officer.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { regionSet } from '../../../../shared/regions/region-set.ts';
import { officerHeader } from '../../../../shared/requests/officer-header.ts';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { pathParameters } from '../../../../shared/routes/path-parameters.ts';
import { forRegion, type OfficerCaller, type Route } from '../../../../shared/routes/route.ts';
import { groupId, now } from '../../../support/builders.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { officerWith } from '../../../support/signed-in-officer.ts';

type OfficerRoute = Route & { readonly caller: OfficerCaller };

const siteUrl = 'https://buurtkring.example';
const colleague = '01kam0000000000000000000q7';
const pathExamples = Object.fromEntries(
  Object.entries(pathParameters).map(([name, { example }]) => [name, example ?? groupId(1)]),
);
const officerRoutes = allRoutes
  .filter((each): each is OfficerRoute => each.caller.by === 'officer')
  .map((each) => [each.id, each] as const);

/** Pages send these requests automatically, so they do not keep an unused session alive. */
const unattended = ['listOpenings'];

beforeEach(() => {
  vi.stubEnv('SITE_URL', siteUrl);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Sends a request that the officer may make, with these headers, from a desk page. */
async function send(declared: OfficerRoute, headers: Readonly<Record<string, string>>) {
  const officer = officerWith({ roles: ['desk-manager', 'police-officer'], scope: 'region' });
  const recordUse = vi.fn<() => Promise<void>>(async () => undefined);
  const act = vi.fn<() => Promise<unknown>>(async () => declared.response.example);
  // The session has not been used for a while, so using it would be recorded.
  const lastUsedAt = new Date(now.getTime() - 2 * 60_000);
  const session = { ...officer.session, lastUsedAt };
  const sessions = { find: async () => session, recordUse };
  const handler = serveOfficer(
    declared,
    regionSet([langstraat]),
    () => ({ sessions, clock: () => now }),
    act,
  );
  const event = gatewayEvent({
    path: pathExamples,
    ...(declared.body && { body: forRegion(declared.body, langstraat).example }),
    headers: { origin: siteUrl, 'sec-fetch-site': 'same-origin', ...headers },
  });
  const response = await handler(
    { ...event, cookies: [`__Host-session=${'s'.repeat(43)}`] },
    lambdaContext,
  );
  const { type } = JSON.parse(response.body ?? '') as { type?: string };
  return { officer, type, acted: act.mock.calls.length, used: recordUse.mock.calls.length };
}

describe('A request from a page that was loaded while another officer was signed in', () => {
  it.each(officerRoutes)(
    'does nothing, and is no use of the session: %s',
    async (_id, declared) => {
      const response = await send(declared, { [officerHeader]: colleague });

      expect(response).toMatchObject({ type: '/problems/signed-in-as-other', acted: 0, used: 0 });
    },
  );

  it.each(officerRoutes)('is told apart from one by the officer: %s', async (_id, declared) => {
    const { officer, ...unnamed } = await send(declared, {});
    const own = await send(declared, { [officerHeader]: officer.id });

    const used = unattended.includes(declared.id) ? 0 : 1;
    expect(unnamed).toEqual({ type: undefined, acted: 1, used });
    expect(own).toMatchObject({ type: undefined, acted: 1, used });
  });
});
