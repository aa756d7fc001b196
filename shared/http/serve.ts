import type * as z from 'zod';
import { signInPath } from '../domain/desk/sign-in.ts';
import { regionHeader, regionPath } from '../regions/region-path.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { logRegion } from '../runtime/logged-region.ts';
import { pathParameters, type PathParameterName } from '../routes/path-parameters.ts';
import {
  credentialOf,
  forRegion,
  isForOwnPages,
  type PathParameter,
  type Route,
} from '../routes/route.ts';
import { readEnv } from '../runtime/env.ts';
import { Problem, type RouteResponse } from './problem.ts';
import { route, type RouteHandler, type RouteRequest } from './route.ts';
import { sessionIn } from './session-cookie.ts';

/** A request, parsed as its route declares. */
export interface ServedRequest<Path extends string, Body, Query> extends Omit<
  RouteRequest<Body, Query>,
  'path' | 'bearer'
> {
  /** The credential that the route takes: the mailed token, or the secret of a session. */
  readonly credential: string | undefined;
  /** The region for which the request was made. */
  readonly region: Region;
  /** The values of the path parameters, each of which matches its declared pattern. */
  readonly path: Readonly<Record<PathParameter<Path>, string>>;
}

type Respond<Path extends string, Body extends z.ZodType, Query extends z.ZodType> = (
  request: ServedRequest<Path, z.output<Body>, z.output<Query>>,
) => Promise<RouteResponse>;

/**
 * Serves a declared route: parses the request according to the declaration, and returns the declared status with the
 * value that `respond` resolves to. An unknown region, or a path parameter that does not match its pattern, results in
 * the problem `not-found`.
 */
export function serve<
  Path extends string,
  Body extends z.ZodType,
  Query extends z.ZodType,
  Success extends z.ZodType,
>(
  declared: Route<Path, Body, Query, Success>,
  regions: RegionSet,
  respond: (
    request: ServedRequest<Path, z.output<Body>, z.output<Query>>,
  ) => Promise<z.input<Success>>,
) {
  return serveResponse(declared, regions, async (request) => ({
    status: declared.response.status,
    body: await respond(request),
  }));
}

/** Like `serve`, but `respond` returns the whole response, so that it can set its own headers. */
export function serveResponse<Path extends string, Body extends z.ZodType, Query extends z.ZodType>(
  declared: Route<Path, Body, Query>,
  regions: RegionSet,
  respond: Respond<Path, Body, Query>,
): RouteHandler {
  const siteUrl = isForOwnPages(declared) ? readEnv('SITE_URL').SITE_URL : undefined;
  const handlers = new Map(
    regions.all.map((region) => [
      region.id,
      handlerFor(declared, { region, siteUrl, path: regionPath(regions, region) }, respond),
    ]),
  );
  const unknownRegion = route({}, async () => {
    throw new Problem('not-found');
  });
  return async (event, context) => {
    const regionId = event.headers[regionHeader] ?? regions.all[0].id;
    const handler = handlers.get(regionId);
    return handler
      ? logRegion(regionId, () => handler(event, context))
      : unknownRegion(event, context);
  };
}

function handlerFor<Path extends string, Body extends z.ZodType, Query extends z.ZodType>(
  declared: Route<Path, Body, Query>,
  {
    region,
    siteUrl,
    path: ownPath,
  }: { readonly region: Region; readonly siteUrl: string | undefined; readonly path: string },
  respond: Respond<Path, Body, Query>,
): RouteHandler {
  const body = declared.body && forRegion(declared.body, region).schema;
  const query = declared.query && forRegion(declared.query, region);
  const names = [...declared.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return route(
    {
      ...(body ? { body: body as z.ZodType<z.output<Body>> } : {}),
      ...(query ? { query: query as z.ZodType<z.output<Query>> } : {}),
      onlyFrom: siteUrl,
      // Only links for signing in redirect.
      ...(declared.response.status === 303
        ? { tryAgainAt: ({ to }) => ownPath + signInPath({ returnTo: to }) }
        : {}),
    },
    async ({ path, bearer, ...request }) => {
      const values = names.map((name) => {
        const known = name as PathParameterName;
        return [known, path(known, pathParameters[known].pattern)] as const;
      });
      return respond({
        ...request,
        credential:
          siteUrl !== undefined && credentialOf(declared) === 'session'
            ? sessionIn(request.cookies, siteUrl)
            : bearer,
        region,
        path: Object.fromEntries(values) as Record<PathParameter<Path>, string>,
      });
    },
  );
}
