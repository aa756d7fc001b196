import { deviceOf } from '../domain/desk/device.ts';
import { SignInRefused } from '../domain/desk/sign-in.ts';
import { problemResponse, type RouteResponse } from './problem.ts';
import type { RouteRequest } from './route.ts';
import { attemptIn, sessionIn } from './session-cookie.ts';

type Sent = Pick<RouteRequest<unknown, unknown>, 'cookies' | 'header' | 'sender'>;

/** What the browser of somebody who uses or makes a passkey brings along. */
export function passkeyBrowser({ cookies, header }: Sent, siteUrl: string) {
  return {
    browser: attemptIn(cookies, siteUrl),
    previous: sessionIn(cookies, siteUrl),
    device: deviceOf(header('user-agent')),
  };
}

/**
 * Responds to what a passkey answered. If it is refused, the response names the reason, so that the page can say what
 * to do, and the security log gets a line.
 */
export async function unlessRefused(
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
