import { describe, expect, it } from 'vitest';
import { senderOf } from '../../../../shared/http/sender.ts';
import { gatewayEvent } from '../../../support/gateway-event.ts';

function sender(forwarded: string | undefined, sourceIp = '130.176.1.1'): string {
  const event = gatewayEvent({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });
  return senderOf({
    ...event,
    requestContext: { http: { sourceIp } } as typeof event.requestContext,
  });
}

describe('The sender of a request', () => {
  it('is the address that CloudFront saw, not what the visitor claims', () => {
    expect(sender('198.51.100.1, 203.0.113.7, 130.176.1.1')).toBe('203.0.113.7');
    expect(sender('203.0.113.7, 130.176.1.1')).toBe('203.0.113.7');
    expect(sender('203.0.113.7')).toBe('203.0.113.7');
  });

  it('is the source address when nothing was forwarded', () => {
    expect(sender(undefined)).toBe('130.176.1.1');
    expect(sender('130.176.1.1')).toBe('130.176.1.1');
  });

  it('is an IPv6 network, not one of its many addresses', () => {
    const one = sender('2001:db8:0:7::1, 130.176.1.1');

    expect(sender('2001:DB8:0:0007:aaaa:bbbb:cccc:dddd, 130.176.1.1')).toBe(one);
    expect(sender('2001:db8:0:8::1, 130.176.1.1')).not.toBe(one);
  });
});
