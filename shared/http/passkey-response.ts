import { deviceOf } from '../domain/desk/device.ts';
import { SignInRefused } from '../domain/desk/sign-in.ts';
import { problemResponse, type RouteResponse } from './problem.ts';
import type { RouteRequest } from './route.ts';
import { attemptIn, sessionIn } from './session-cookie.ts';

type Sent = Pick<RouteRequest<unknown, unknown>, 'cookies' | 'header' | 'sender'>;

/** Reads the secrets in the browser's cookies, and the name of the browser and its device. */
export function passkeyBrowser({ cookies, header }: Sent, siteUrl: string) {
  return {
    attemptSecret: attemptIn(cookies, siteUrl),
    sessionSecret: sessionIn(cookies, siteUrl),
    device: deviceOf(header('user-agent')),
  };
}

/**
 * Returns the response from `respond`. If `respond` throws SignInRefused, writes a line to the security log, and
 * returns a response with the reason, so that the page can say what to do.
 */
export async function explainRefusal(
  { sender }: Sent,
  respond: () => Promise<RouteResponse>,
): Promise<RouteResponse> {
  try {
    return await respond();
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const { fault } = error;
    sender.note?.(`sign-in-refused: ${fault}`);
    return problemResponse({ type: 'sign-in-refused', more: { fault } });
  }
}
