import type { TokenPurpose } from '../../../shared/domain/platform/token.ts';
import { regionHeader } from '../../../shared/regions/region-path.ts';
import type { Side, Target } from '../../support/route-target.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import { threeRegions } from '../../support/three-regions.ts';
import { isAboutToken, purposes, routes, ruleOf, type Route } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { validToken } from './callers.ts';
import { regionRuleOf } from './region-rules.ts';
import { absent, requestOf } from './requests.ts';
import {
  changedKeys,
  isAttemptIn,
  inBatches,
  itemsByKey,
  sendRequest,
  type AccessResponse,
} from './system-probe.ts';

/**
 * The first two ways to send a token are always tried: a token at the path of another region, and a token that the
 * other region issued for the same object, at the path of the object's own region. The other ways are sampled.
 */
const alwaysTried = 2;

interface Sampling {
  readonly random: () => number;
  /**
   * The fraction to sample of two kinds of attempt: those with a token for a different purpose, and those sent in a
   * less common way.
   */
  readonly share: number;
}

/** A request in a region other than that of its object, and the response that it must get. */
interface Attempt {
  readonly what: string;
  readonly route: Route;
  readonly url: string;
  readonly header?: string;
  readonly token?: string;
  /** The problem that the response must report; absent if any refusal will do. */
  readonly problem?: string;
}

/**
 * Tries the tokens, references and municipalities of every region in every other region, on every route: at the path of
 * the other region, with a region header in addition to that path or instead of it, and directly at the API. Every
 * request must be refused as if the object did not exist, and nothing may change. Returns the number of requests.
 */
export async function checkOtherRegions(run: AccessRun, sampling: Sampling): Promise<number> {
  const { found, objects } = run;
  const begun = found.tried;
  for (const side of [objects.mine, ...objects.elsewhere])
    for (const { id } of threeRegions)
      if (id !== side.active.regionId) await checkDirection(run, side, id, sampling);
  return found.tried - begun;
}

/**
 * The routes to try. The routes that deal with tokens themselves are left out, because they accept every token that
 * their own region issued, whatever its purpose. The route for a new link is also left out: test/integration/regions
 * shows that a request for a new link in another region sends no mail.
 */
const confined = routes.filter(
  (route) => !isAboutToken(route) && regionRuleOf(route) !== 'never-tells',
);

async function checkDirection(
  run: AccessRun,
  side: Side,
  elsewhere: string,
  sampling: Sampling,
): Promise<void> {
  const { engine, found } = run;
  const home = side.active.regionId;
  const before = await itemsByKey(engine);
  for (const route of confined) {
    const target = side[ruleOf(route).about ?? 'active'];
    const attempts =
      regionRuleOf(route) === 'token-refused'
        ? await withTokens(run, route, target, elsewhere, sampling)
        : withoutToken(run, route, elsewhere);
    await inBatches(attempts, (attempt) => check(run, attempt, target));
  }
  // Anybody may start an attempt to sign in to the other region; it is stored in that region.
  const changed = changedKeys(before, await itemsByKey(engine)).filter(
    (key) => !isAttemptIn(elsewhere, key),
  );
  if (changed.length > 0)
    found.wrong.push(`${home} tried in ${elsewhere}: changed ${changed.join(', ')}`);
}

async function withTokens(
  { system }: AccessRun,
  route: Route,
  target: Target,
  elsewhere: string,
  { random, share }: Sampling,
): Promise<readonly Attempt[]> {
  const issuer = systemTokenIssuer(system);
  const home = target.regionId;
  const { open } = ruleOf(route);
  const tried = purposes.filter((purpose) => open.includes(purpose) || random() < share);
  const attempts = tried.map(async (purpose: TokenPurpose): Promise<readonly Attempt[]> => {
    const issued = await validToken(target, purpose, issuer);
    const forged = await validToken(target, purpose, issuer, elsewhere);
    const what = `a ${purpose} token of ${home}`;
    const there = { route, url: system.regionUrl(elsewhere), problem: 'link-damaged' };
    const [first] = threeRegions;
    return [
      { ...there, what: `${what} at the path of ${elsewhere}`, token: issued },
      {
        ...there,
        what: `${what} that names ${elsewhere}, at home`,
        url: system.regionUrl(home),
        token: forged,
      },
      { ...there, what: `${what} there, with its own region header`, token: issued, header: home },
      {
        route,
        what: `${what} that names ${elsewhere}, at the path of ${elsewhere}`,
        url: system.regionUrl(elsewhere),
        token: forged,
      },
      {
        route,
        what: `${what} with its region header at the interface itself`,
        url: system.apiUrl,
        token: issued,
        header: home,
      },
      // A request without a region's path goes to the first region.
      ...(home === first.id
        ? []
        : [
            {
              ...there,
              what: `${what} with its region header and no path`,
              url: system.siteUrl,
              token: issued,
              header: home,
            },
          ]),
    ];
  });
  return (await Promise.all(attempts)).flatMap((ways) =>
    ways.filter((_way, index) => index < alwaysTried || random() < share),
  );
}

function withoutToken({ system }: AccessRun, route: Route, elsewhere: string): readonly Attempt[] {
  const what = `an object of another region at the path of ${elsewhere}`;
  const url = system.regionUrl(elsewhere);
  return regionRuleOf(route) === 'not-found'
    ? [{ what, route, url, problem: 'not-found' }]
    : [{ what, route, url }];
}

async function check(
  { found, objects }: AccessRun,
  attempt: Attempt,
  target: Target,
): Promise<void> {
  const { what, route, problem } = attempt;
  const [response, nothing] = await Promise.all(
    [target, absent].map((named) => send(attempt, target, named)),
  );
  if (!response || !nothing) throw new Error('there are two requests');
  found.tried += 2;
  const rule = regionRuleOf(route);
  const isPublic = rule === 'nearby' || (rule === 'own-region' && route.startsWith('GET '));
  if (problem === undefined ? !isPublic && response.status < 400 : response.problem !== problem)
    found.wrong.push(`${route}, ${what}: ${response.status} ${response.problem ?? 'allowed'}`);
  // The groups near a place are public in every region; a list may contain only the region's own groups.
  const secret = rule === 'nearby' ? [target.body.coordinator.email] : ownFields(target);
  const leaks = secret.filter((field) => response.text.includes(field));
  found.leaked += leaks.length;
  if (leaks.length > 0) found.wrong.push(`${route}, ${what}: contains ${leaks.join(', ')}`);
  // Skipped if no particular problem is expected. For example, the refusal of a forged token may differ between the
  // object that the token names and other objects.
  const isRefusal = problem !== undefined;
  if (isRefusal && (response.status !== nothing.status || response.text !== nothing.text)) {
    found.leaked += 1;
    found.wrong.push(`${route}, ${what}: reveals whether the object exists`);
  }
  if (isRefusal && objects.fields.some((field) => response.text.includes(field)))
    found.wrong.push(`${route}, ${what}: the refusal contains data of an object`);
}

const ownFields = ({ body, reference }: Target): readonly string[] => [
  body.name,
  body.coordinator.email,
  ...(reference === undefined ? [] : [reference]),
];

function send(
  { route, url, header, token }: Attempt,
  target: Target,
  named: { readonly id: string; readonly reference?: string },
): Promise<AccessResponse> {
  const { path, init, press } = requestOf(route, target, named, token);
  const headers = {
    ...init.headers,
    ...(header === undefined ? {} : { [regionHeader]: header }),
  };
  return sendRequest(url, {
    path,
    init: { ...init, headers, ...bodyFor(target, init) },
    press,
  });
}

/**
 * Changes the body of a registration or of a request for a starter kit, so that it names the object's municipality,
 * which does not belong to the other region.
 */
function bodyFor({ body }: Target, { body: sent }: RequestInit): Pick<RequestInit, 'body'> {
  if (typeof sent !== 'string') return {};
  const parsed = JSON.parse(sent) as Record<string, unknown>;
  if (!('municipality' in parsed)) return {};
  const { municipality, area } = body;
  return {
    body: JSON.stringify({ ...parsed, municipality, ...('area' in parsed && { area }) }),
  };
}
