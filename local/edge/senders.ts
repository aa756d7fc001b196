import type { IncomingMessage } from 'node:http';

/** Returns the IP address from which a request came. */
export type SenderOf = (incoming: IncomingMessage) => string;

export const realSender: SenderOf = ({ socket }) => socket.remoteAddress ?? '127.0.0.1';

/** The header in which a test can specify the IP address that its request should appear to come from. */
export const testSenderHeader = 'x-test-sender';

/**
 * Gives each request its own IP address, unless the request specifies one, so that tests can act as many different
 * people from one machine.
 */
export function testSenders(): SenderOf {
  let last = 0;
  return ({ headers }) => {
    const named = headers[testSenderHeader];
    if (typeof named === 'string') return named;
    last += 1;
    return `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`;
  };
}
