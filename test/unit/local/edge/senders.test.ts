import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { gatewayOrigin } from '../../../../local/edge/origins.ts';
import { realSender, testSenders } from '../../../../local/edge/senders.ts';
import type { HttpRequest } from '../../../../local/http/exchange.ts';
import type { Gateway } from '../../../../local/http/gateway.ts';
import { senderOf } from '../../../../shared/http/sender.ts';
import { gatewayEvent } from '../../../support/gateway-event.ts';

const incoming = (headers: Record<string, string>, remoteAddress = '203.0.113.7') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('The sender of a request to the local site', () => {
  it('is the address of the connection, whatever the request claims', () => {
    const claims = { 'x-forwarded-for': '198.51.100.1', 'x-test-sender': '198.51.100.2' };

    expect(realSender(incoming(claims))).toBe('203.0.113.7');
  });

  it('is, as on AWS, what the edge saw, even if a visitor sent the header that the edge sets', async () => {
    const requests: HttpRequest[] = [];
    const gateway = {
      handle: async (request: HttpRequest) => {
        requests.push(request);
        return { status: 200, headers: {}, cookies: [], body: Buffer.alloc(0) };
      },
    } as unknown as Gateway;
    await gatewayOrigin(
      gateway,
      [],
    )({
      method: 'POST',
      path: '/v1/registrations',
      query: '',
      headers: { 'x-forwarded-for': '198.51.100.1' },
      body: Buffer.alloc(0),
      sourceIp: '203.0.113.7',
    });

    const [request] = requests;
    const event = gatewayEvent({ headers: request?.headers ?? {} });
    const http = { ...event.requestContext.http, sourceIp: request?.sourceIp ?? '' };
    expect(senderOf({ ...event, requestContext: { ...event.requestContext, http } })).toBe(
      '203.0.113.7',
    );
  });
});

describe('With test senders', () => {
  it('every request has an address of its own, or the one that it names', () => {
    const senderIn = testSenders();

    expect(
      [incoming({}), incoming({}), incoming({ 'x-test-sender': '203.0.113.9' })].map(senderIn),
    ).toEqual(['10.0.0.1', '10.0.0.2', '203.0.113.9']);
  });
});
