import { deviceOf } from '../domain/desk/device.ts';
import { SignInRefused, signInPath } from '../domain/desk/sign-in.ts';
import type { Sender } from '../ports/access.ts';
import { regionPath } from '../regions/region-path.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import type { RouteResponse } from './problem.ts';
import type { RouteRequest } from './route.ts';
import { attemptIn, sessionIn } from './session-cookie.ts';

/** The data that the browser sends when somebody comes back from an identity provider. */
export function returnedBrowser(
  {
    rawQuery,
    cookies,
    header,
  }: Pick<RouteRequest<unknown, unknown>, 'rawQuery' | 'cookies' | 'header'>,
  siteUrl: string,
) {
  return {
    query: rawQuery,
    browser: attemptIn(cookies, siteUrl),
    previous: sessionIn(cookies, siteUrl),
    device: deviceOf(header('user-agent')),
  };
}

/** Redirects the browser to another URL, with a GET, whatever the method of the request. */
export function redirectTo(location: string, cookies: readonly string[] = []): RouteResponse {
  return { status: 303, body: undefined, headers: { location }, cookies };
}

/** Sends the browser to a desk page; `path` is relative to the region's own pages. */
export function deskPage(
  regions: RegionSet,
  region: Region,
  path: string,
  cookies: readonly string[] = [],
): RouteResponse {
  return redirectTo(regionPath(regions, region) + path, cookies);
}

/**
 * Responds to somebody who followed a link to sign in. If the sign-in is refused, sends the browser to a page that
 * explains why and what to do, and from which the person can still reach the page that was asked for. Records the
 * refusal in the security log.
 */
export async function signInPage(
  regions: RegionSet,
  { region, sender }: { readonly region: Region; readonly sender: Sender },
  respond: () => Promise<RouteResponse>,
): Promise<RouteResponse> {
  try {
    return await respond();
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    sender.note?.(`sign-in-refused: ${error.fault}`);
    return deskPage(regions, region, signInPath(error));
  }
}
