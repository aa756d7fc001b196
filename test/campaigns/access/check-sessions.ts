import { cookiesOf, startSession } from '../../../local/demo/session.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import { routes, ruleOf, type Route } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { validToken } from './callers.ts';
import { requestOf } from './requests.ts';
import { changedKeys, itemsByKey, sendRequest } from './system-probe.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Tries every route that takes a session: without a session, with the mailed token in place of one, with a made-up or
 * revoked session, and with a valid session in requests that did not come from a page of our own site.
 */
export async function checkSessions(run: AccessRun): Promise<void> {
  for (const route of routes.filter((each) => ruleOf(each).with === 'session'))
    await checkRoute(run, route);
}

async function checkRoute({ system, engine, objects, found }: AccessRun, route: Route) {
  const { about = 'active', open } = ruleOf(route);
  const own = objects.mine[about];
  const tokens = systemTokenIssuer(system);
  const purpose = (open === 'anybody' ? undefined : open[0]) ?? 'manage';
  const token = await validToken(own, purpose, tokens);
  const origin = new URL(system.siteUrl).origin;
  const revoked = await sessionOf(system.siteUrl, token);
  await tokens.revoke({ subjectId: own.id, recipientId: own.recipients[purpose] }, own.regionId);
  const renewed = await validToken(own, purpose, tokens);
  const cookie = await sessionOf(system.siteUrl, renewed);
  const isOwn = { origin, 'sec-fetch-site': 'same-origin' };
  const attempts: readonly (readonly [string, Headers, string])[] = [
    ['no session', isOwn, 'session-ended'],
    ['the token itself', { ...isOwn, authorization: `Bearer ${renewed}` }, 'session-ended'],
    ['the token as a session', { ...isOwn, cookie: `session=${renewed}` }, 'session-ended'],
    ['an invented session', { ...isOwn, cookie: `session=${'a'.repeat(43)}` }, 'session-ended'],
    ['a session that was revoked', { ...isOwn, cookie: revoked }, 'link-revoked'],
    ['from another site', { origin, 'sec-fetch-site': 'cross-site', cookie }, 'cross-site'],
    ['from another host of ours', { origin, 'sec-fetch-site': 'same-site', cookie }, 'cross-site'],
    ['by typing an address', { 'sec-fetch-site': 'none', cookie }, 'cross-site'],
    ['from another origin', { origin: 'https://evil.example', cookie }, 'cross-site'],
    ['from a page without an origin', { origin: 'null', cookie }, 'cross-site'],
    ['from nowhere', { cookie }, 'cross-site'],
    ['as a form', { ...isOwn, cookie, 'content-type': 'text/plain' }, 'wrong-content-type'],
  ];
  const before = await itemsByKey(engine);
  for (const [what, headers, expected] of attempts) {
    const { path, init } = requestOf(route, own, own, undefined);
    const response = await sendRequest(system.siteUrl, {
      path,
      init: { ...init, headers: { ...init.headers, ...headers } },
    });
    found.tried += 1;
    if (response.problem !== expected)
      found.wrong.push(
        `${route}, ${what}: ${response.status} ${response.problem ?? 'allowed'} instead of ${expected}`,
      );
  }
  const changed = changedKeys(before, await itemsByKey(engine));
  if (changed.length > 0) found.wrong.push(`${route}: refused, but changed ${changed.join(', ')}`);
}

/** Starts a session with this token, and returns its cookies. Throws if the session is refused. */
async function sessionOf(siteUrl: string, token: string): Promise<string> {
  const response = await startSession(siteUrl, token);
  if (!response.ok) throw new Error(`a session was refused with ${response.status}`);
  return cookiesOf(response);
}
