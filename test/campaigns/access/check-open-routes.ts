import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { routeKey } from '../../../shared/routes/route.ts';
import { waitUntilSettled } from '../../support/stored-state.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import { isOpen, purposes, routes, ruleOf, type Route } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { validToken } from './callers.ts';
import { absent, requestOf } from './requests.ts';
import {
  changedKeys,
  isAttemptIn,
  itemsByKey,
  inBatches,
  sendRequest,
  type AccessResponse,
} from './system-probe.ts';

/**
 * Checks that open routes respond in the same way with or without a token, and that their responses contain no personal
 * data.
 */
export async function checkOpenRoutes(run: AccessRun): Promise<void> {
  for (const route of routes.filter(isOpen)) await checkOpenRoute(run, route);
}

async function checkOpenRoute(
  { system, engine, objects, found }: AccessRun,
  route: Route,
): Promise<void> {
  const { active, pending } = objects.mine;
  const siteUrl = system.regionUrl(active.regionId);
  const issuer = systemTokenIssuer(system);
  const tokens = [
    undefined,
    'geen-token',
    ...(await Promise.all(purposes.map((purpose) => validToken(active, purpose, issuer)))),
  ];
  const first = await sendRequest(siteUrl, requestOf(route, active, active, undefined));
  if (route.startsWith('POST ')) await waitUntilSettled(engine);
  const before = await itemsByKey(engine);

  const responses = await inBatches(tokens, (token) =>
    sendRequest(siteUrl, requestOf(route, active, active, token)),
  );
  found.tried += responses.length;
  if (first.status !== statusOf(route))
    found.wrong.push(`${route}: must be open to anybody, but got ${first.status} ${first.text}`);
  for (const response of responses) {
    if (!isSame(response, first))
      found.wrong.push(
        `${route}: a token changes the response: ${response.status} ${response.text}`,
      );
  }
  const personal = [active.body.coordinator.email, active.body.coordinator.name].filter((word) =>
    responses.some(({ text }) => text.includes(word)),
  );
  found.leaked += personal.length;
  if (personal.length > 0) found.wrong.push(`${route}: contains ${personal.join(', ')}`);

  if (ruleOf(route).about === 'active') {
    const [hidden, nothing] = await Promise.all(
      [pending, absent].map((named) =>
        sendRequest(siteUrl, requestOf(route, active, named, undefined)),
      ),
    );
    found.tried += 2;
    if (hidden?.problem !== 'not-found' || !isSame(hidden, nothing)) {
      found.leaked += 1;
      found.wrong.push(
        `${route}: reveals a group that is not active: ${hidden?.status} ${hidden?.text}`,
      );
    }
  }
  const changes = changedKeys(before, await itemsByKey(engine));
  const attempts = changes.filter((key) => isAttemptIn(active.regionId, key));
  const stored = route === storesAttempt ? responses.length : 0;
  if (attempts.length !== stored)
    found.wrong.push(`${route}: ${attempts.length} attempts to sign in instead of ${stored}`);
  const changed = changes.filter((key) => !attempts.includes(key));
  if (changed.length > 0)
    found.wrong.push(`${route}: repeating the request changed ${changed.join(', ')}`);
}

/** Each call of this route starts a new attempt to sign in. */
const storesAttempt: Route = 'GET /v1/sign-in';

/** The status that a route declares for its successful responses. */
function statusOf(route: Route): number | undefined {
  return allRoutes.find((each) => routeKey(each) === route)?.response.status;
}

function isSame(one: AccessResponse | undefined, other: AccessResponse | undefined): boolean {
  return (
    one?.status === other?.status &&
    one?.redirectsTo === other?.redirectsTo &&
    withoutTime(one) === withoutTime(other)
  );
}

/**
 * Open data includes the time at which it was read, so the time is removed before responses are
 * compared.
 */
function withoutTime(response: AccessResponse | undefined): string | undefined {
  return response?.text.replaceAll(/"timeStamp":"[^"]+"/g, '');
}
