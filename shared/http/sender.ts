import { isIPv6 } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * How many of the eight 16-bit parts of an IPv6 address identify a connection (the /64 prefix); the other parts change
 * from day to day.
 */
const groupsOfConnection = 4;

/**
 * The visitor's IP address. CloudFront appends it to `x-forwarded-for`, and API Gateway then appends CloudFront's own
 * address; anything before those two addresses was sent by the visitor and is not trusted.
 */
export function addressOf({ headers, requestContext }: APIGatewayProxyEventV2): string {
  const nearest = requestContext.http?.sourceIp ?? 'unknown';
  const passed = (headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const before = passed.at(-1) === nearest ? passed.slice(0, -1) : passed;
  return (before.at(-1) ?? nearest).replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The visitor's connection, as counted by the caps: an IPv4 address, or the network of an IPv6 address. */
export function senderOf(event: APIGatewayProxyEventV2): string {
  return connectionOf(addressOf(event));
}

function connectionOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [front = '', back] = address.split('::');
  const parts = [front, back ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = back === undefined ? 0 : 8 - parts.flat().length;
  const groups = [
    ...(parts[0] ?? []),
    ...Array.from({ length: zeros }, () => '0'),
    ...(parts[1] ?? []),
  ];
  return groups
    .slice(0, groupsOfConnection)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
