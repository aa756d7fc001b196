import type { Region } from '../regions/region.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { forRegion, isForOwnPages, type Route } from '../routes/route.ts';
import { allPurposes, tokenHolders } from '../routes/token-holders.ts';
import type { Operation } from './operation.ts';
import { regionalExample } from './regional-example.ts';
import { tags } from './tags.ts';

const tagOrder = Object.keys(tags);

/** Every declared route as an operation of this region's API, in the order of the tags. */
export function operations(region: Region): readonly Operation[] {
  const inRegion = regionalExample(region);
  return allRoutes
    .map((route) => operationOf(route, region, inRegion))
    .toSorted((a, b) => tagOrder.indexOf(a.tag) - tagOrder.indexOf(b.tag));
}

function operationOf(route: Route, region: Region, inRegion: Operation['inRegion']): Operation {
  const { id, path, summary, tag, idempotencyKey, open, response, problems, mailCaps = [] } = route;
  return {
    id,
    method: methods[route.method],
    path,
    summary,
    tag,
    credentials: credentialsFor(route),
    ownPagesOnly: isForOwnPages(route),
    ...(route.caller.by === 'officer' ? { officer: route.caller } : {}),
    idempotencyKey: idempotencyKey ?? false,
    open: open ?? false,
    ...(route.query ? { query: forRegion(route.query, region) } : {}),
    ...(route.body ? { body: bodyOf(route.body, region, inRegion) } : {}),
    response: successIn(response, inRegion),
    inRegion,
    problems,
    mailCaps,
  };
}

/**
 * If a route declares its body for each region, the example already names places in the region; otherwise, its places
 * are replaced.
 */
function bodyOf(
  body: NonNullable<Route['body']>,
  region: Region,
  inRegion: Operation['inRegion'],
): NonNullable<Operation['body']> {
  const own = forRegion(body, region);
  return typeof body === 'function' ? own : { ...own, example: inRegion(own.example) };
}

function successIn(
  response: Route['response'],
  inRegion: Operation['inRegion'],
): Operation['response'] {
  const { example, also } = response;
  const others = Object.entries(also ?? {}).map(([type, each]) => [type, inRegion(each)] as const);
  return {
    ...response,
    example: inRegion(example),
    ...(also ? { also: Object.fromEntries(others) } : {}),
  };
}

const methods = { GET: 'get', POST: 'post', PUT: 'put' } as const;

/** The credentials that the route accepts; empty if anybody may call it. */
function credentialsFor({ caller }: Route): Operation['credentials'] {
  if (caller.by === 'anybody' || caller.by === 'passkey') return [];
  if (caller.by === 'officer' || caller.with === 'session') return ['session'];
  const purposes = caller.by === 'holder' ? allPurposes : caller.by;
  return [...new Set(purposes.map((purpose) => tokenHolders[purpose]))];
}
