import type { IncomingMessage } from 'node:http';

/** Returns the IP address from which a request came. */
export type SenderOf = (incoming: IncomingMessage) => string;

export const realSender: SenderOf = ({ socket }) => socket.remoteAddress ?? '127.0.0.1';

/** The header in which a test gives the IP address from which its request should appear to come. */
export const testSenderHeader = 'x-test-sender';

/**
 * For tests, which play the parts of many people from one machine: gives every request an address of its own, unless
 * the request names one.
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
