import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveOfficer } from '../../../../shared/http/serve-officer.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { regionSet } from '../../../../shared/regions/region-set.ts';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { pathParameters } from '../../../../shared/routes/path-parameters.ts';
import { forRegion, type OfficerCaller, type Route } from '../../../../shared/routes/route.ts';
import { groupId, now } from '../../../support/builders.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { officerWith } from '../../../support/signed-in-officer.ts';
import { sourceFiles } from '../../../support/source-files.ts';

type OfficerRoute = Route & { readonly caller: OfficerCaller };

const siteUrl = 'https://buurtkring.example';
const logs = mockClient(CloudWatchLogsClient);
const pathExamples = Object.fromEntries(
  Object.entries(pathParameters).map(([name, { example }]) => [name, example ?? groupId(1)]),
);
const officerRoutes = allRoutes.filter(
  (each): each is OfficerRoute => each.caller.by === 'officer',
);
const managing = officerRoutes.filter(
  ({ method, caller }) => method !== 'GET' && caller.needs?.right === 'officers.manage',
);
const others = officerRoutes.filter((each) => !managing.includes(each));

beforeEach(() => {
  logs.reset();
  logs.on(PutLogEventsCommand).resolves({});
  vi.stubEnv('SITE_URL', siteUrl);
  vi.stubEnv('SECURITY_LOG', '/buurtkring/dev/langstraat/security');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/**
 * Sends a valid request for a route to a handler that responds with the route's example, and returns what was logged.
 */
async function logged(
  declared: OfficerRoute,
  roles: readonly ('desk-manager' | 'police-officer')[],
) {
  const { session } = officerWith({ roles, scope: 'region' });
  const reading = {
    sessions: { find: async () => session, recordUse: async () => undefined },
    clock: () => now,
  };
  const handler = serveOfficer(
    declared,
    regionSet([langstraat]),
    () => reading,
    async () => declared.response.example,
  );
  const { requestContext, ...event } = gatewayEvent({
    path: pathExamples,
    ...(declared.body && { body: forRegion(declared.body, langstraat).example }),
    headers: { origin: siteUrl, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.7' },
  });
  await handler(
    { ...event, cookies: [`__Host-session=${'s'.repeat(43)}`], requestContext },
    lambdaContext,
  );
  return logs
    .commandCalls(PutLogEventsCommand)
    .flatMap(({ args }) => args[0].input.logEvents ?? [])
    .map(({ message = '' }) => (JSON.parse(message) as { what: string }).what);
}

describe('The security log', () => {
  it('is about some routes and not about others', () => {
    expect(managing.length).toBeGreaterThan(8);
    expect(others.length).toBeGreaterThan(8);
  });

  it.each(managing.map((each) => [each.id, each] as const))(
    'says that a desk manager changed the desk: %s',
    async (_id, declared) => {
      expect(await logged(declared, ['desk-manager'])).toEqual(['desk-managed']);
    },
  );

  it.each(managing.map((each) => [each.id, each] as const))(
    'says that somebody who is no manager tried to: %s',
    async (_id, declared) => {
      expect(await logged(declared, ['police-officer'])).toEqual(['right-missing']);
    },
  );

  it.each(others.map((each) => [each.id, each] as const))(
    'does not say so about what officers do otherwise: %s',
    async (_id, declared) => {
      expect(await logged(declared, ['desk-manager', 'police-officer'])).not.toContain(
        'desk-managed',
      );
    },
  );

  it('says that an officer signed in, whichever handler gave the session', () => {
    const giving = sourceFiles().filter(
      ({ path, text }) =>
        /^functions\/.*\/handler\.ts$/.test(path) && /\bofficerCookies\(secret/.test(text),
    );

    expect(giving.map(({ path }) => path.split('/')[2])).toEqual([
      'accept-with-passkey',
      'finish-sign-in',
      'sign-in-with-passkey',
    ]);
    for (const { text } of giving) expect(text).toContain("note?.('signed-in')");
  });
});
