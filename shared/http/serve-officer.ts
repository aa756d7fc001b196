import type * as z from 'zod';
import { officerOf, type OfficerReading } from '../auth/officer-sessions.ts';
import type { SignedInOfficer } from '../domain/desk/officer-session.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { officerHeader } from '../requests/officer-header.ts';
import type { OfficerCaller, Route } from '../routes/route.ts';
import { readEnv } from '../runtime/env.ts';
import { ensureNotFromOtherSite } from './own-pages.ts';
import type { RouteResponse } from './problem.ts';
import type { RouteHandler } from './route.ts';
import { serveResponse, type ServedRequest } from './serve.ts';
import { sessionIn } from './session-cookie.ts';

/** A route that only a signed-in officer may call. */
type OfficerRoute<
  Path extends string,
  Body extends z.ZodType,
  Query extends z.ZodType,
  Success extends z.ZodType,
> = Route<Path, Body, Query, Success> & { readonly caller: OfficerCaller };

/** A request from an officer who is signed in and has the right that the route declares. */
export type OfficerRequest<Path extends string, Body, Query> = ServedRequest<Path, Body, Query> & {
  readonly officer: SignedInOfficer;
};

/**
 * Like `serve`, but for a route that only officers may call. First checks the session, the right and the step-up that
 * the route declares, and that no other officer was signed in when the page that sent the request was loaded. If the
 * right is needed in a particular object's municipality, checks only that the officer has the right in some
 * municipality; the use case then calls `ensureRight`. `sessionsOf` returns the sessions of a region.
 */
export function serveOfficer<
  Path extends string,
  Body extends z.ZodType,
  Query extends z.ZodType,
  Success extends z.ZodType,
>(
  declared: OfficerRoute<Path, Body, Query, Success>,
  regions: RegionSet,
  sessionsOf: (region: Region) => OfficerReading,
  respond: (
    request: OfficerRequest<Path, z.output<Body>, z.output<Query>>,
  ) => Promise<z.input<Success>>,
): RouteHandler {
  return serveOfficerResponse(declared, regions, sessionsOf, async (request) => ({
    status: declared.response.status,
    body: await respond(request),
  }));
}

/** Like `serveOfficer`, but `respond` returns the whole response, so that it can set its own headers. */
export function serveOfficerResponse<
  Path extends string,
  Body extends z.ZodType,
  Query extends z.ZodType,
  Success extends z.ZodType,
>(
  declared: OfficerRoute<Path, Body, Query, Success>,
  regions: RegionSet,
  sessionsOf: (region: Region) => OfficerReading,
  respond: (
    request: OfficerRequest<Path, z.output<Body>, z.output<Query>>,
  ) => Promise<RouteResponse>,
): RouteHandler {
  const { SITE_URL } = readEnv('SITE_URL');
  return serveResponse<Path, Body, Query>(declared, regions, async (request) => {
    ensureNotFromOtherSite(request.header);
    const secret = sessionIn(request.cookies, SITE_URL);
    const { officerId }: Readonly<Record<string, string>> = request.path;
    const reading = sessionsOf(request.region);
    const officer = await officerOf(secret, declared.caller, reading, {
      about: officerId,
      pageOf: request.header(officerHeader),
    });
    const response = await respond({ ...request, officer });
    if (isManaging(declared)) request.sender.note?.('desk-managed');
    return response;
  });
}

/**
 * Whether the route changes something that desk managers manage. The security log records each such change, but not who
 * made it.
 */
function isManaging({ method, caller }: Route & { readonly caller: OfficerCaller }): boolean {
  return method !== 'GET' && caller.needs?.right === 'officers.manage';
}
