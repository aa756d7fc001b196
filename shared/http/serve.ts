import type * as z from 'zod';
import type { Region } from '../regions/region.ts';
import { pathParameters, type PathParameterName } from '../routes/path-parameters.ts';
import { forRegion, type PathParameter, type PerRegion, type Route } from '../routes/route.ts';
import type { RouteResponse } from './problem.ts';
import { route, type RouteRequest } from './route.ts';

/** A request, parsed as its route declares. */
export interface ServedRequest<Path extends string, Body, Query> extends Omit<
  RouteRequest<Body, Query>,
  'path'
> {
  /** The values of the path parameters, each of which matches its declared pattern. */
  readonly path: Readonly<Record<PathParameter<Path>, string>>;
}

/**
 * Serves a declared route: parses the request as declared and returns the result of `respond` with the declared status.
 * `region` is required if the declaration depends on the region. A path parameter that does not match its pattern
 * results in the problem `not-found`.
 */
export function serve<
  Path extends string,
  Body extends z.ZodType,
  Query extends z.ZodType,
  Success extends z.ZodType,
>(
  declared: Route<Path, Body, Query, Success>,
  respond: (
    request: ServedRequest<Path, z.output<Body>, z.output<Query>>,
  ) => Promise<z.input<Success>>,
  region?: Region,
) {
  return serveResponse(
    declared,
    async (request) => ({ status: declared.response.status, body: await respond(request) }),
    region,
  );
}

/** Like `serve`, but `respond` returns the whole response, so that it can set its own headers. */
export function serveResponse<Path extends string, Body extends z.ZodType, Query extends z.ZodType>(
  declared: Route<Path, Body, Query>,
  respond: (
    request: ServedRequest<Path, z.output<Body>, z.output<Query>>,
  ) => Promise<RouteResponse>,
  region?: Region,
) {
  const body = declared.body && ofRegion(declared.body, region).schema;
  const query = declared.query && ofRegion(declared.query, region);
  const names = [...declared.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return route(
    {
      ...(body ? { body: body as z.ZodType<z.output<Body>> } : {}),
      ...(query ? { query: query as z.ZodType<z.output<Query>> } : {}),
    },
    async ({ path, ...request }) => {
      const values = names.map((name) => {
        const known = name as PathParameterName;
        return [known, path(known, pathParameters[known].pattern)] as const;
      });
      return respond({
        ...request,
        path: Object.fromEntries(values) as Record<PathParameter<Path>, string>,
      });
    },
  );
}

function ofRegion<Value>(value: PerRegion<Value>, region: Region | undefined): Value {
  if (typeof value !== 'function') return value;
  if (!region) throw new Error('a route that depends on its region was served without one');
  return forRegion(value, region);
}
