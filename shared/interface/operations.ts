import type { Region } from '../regions/region.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { forRegion, isForOwnPages, type Route } from '../routes/route.ts';
import { allPurposes, tokenHolders } from '../routes/token-holders.ts';
import type { Operation } from './operation.ts';
import { tags } from './tags.ts';

const tagOrder = Object.keys(tags);

/** Every declared route as an operation of this region's API, in the order of the tags. */
export function operations(region: Region): readonly Operation[] {
  return allRoutes
    .map((route) => operationOf(route, region))
    .toSorted((a, b) => tagOrder.indexOf(a.tag) - tagOrder.indexOf(b.tag));
}

function operationOf(route: Route, region: Region): Operation {
  const { id, path, summary, tag, idempotencyKey, open, response, problems, mailCaps = [] } = route;
  return {
    id,
    method: methods[route.method],
    path,
    summary,
    tag,
    credentials: credentialsFor(route),
    ownPagesOnly: isForOwnPages(route),
    idempotencyKey: idempotencyKey ?? false,
    open: open ?? false,
    ...(route.query ? { query: forRegion(route.query, region) } : {}),
    ...(route.body ? { body: forRegion(route.body, region) } : {}),
    response,
    problems,
    mailCaps,
  };
}

const methods = { GET: 'get', POST: 'post', PUT: 'put' } as const;

/** What the route accepts as a credential; empty when anybody may call it. */
function credentialsFor({ caller }: Route): Operation['credentials'] {
  if (caller.by === 'anybody') return [];
  if (caller.with === 'session') return ['session'];
  const purposes = caller.by === 'holder' ? allPurposes : caller.by;
  return [...new Set(purposes.map((purpose) => tokenHolders[purpose]))];
}
