import { randomUUID } from 'node:crypto';
import type { HttpRequest } from './exchange.ts';

export interface GatewaySettings {
  readonly account: string;
  readonly apiId: string;
  readonly domainName: string;
  readonly stage: string;
}

/** The fields that the event for a route and the event for its authorizer have in common. */
export interface GatewayEvent {
  readonly version: '2.0';
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly requestContext: Readonly<Record<string, unknown>>;
}

/** Builds an event in payload format 2.0, without the body. */
export function gatewayEvent(
  request: HttpRequest,
  route: { routeKey: string; pathParameters: Readonly<Record<string, string>> },
  settings: GatewaySettings,
  now: Date,
): GatewayEvent {
  const { cookie, ...headers } = request.headers;
  const cookies = cookie?.split(/;\s*/).filter((each) => each !== '');
  const query = Object.entries(joinedQuery(request.query));
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookies && { cookies }),
    headers: { ...headers, host: settings.domainName },
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    ...(Object.keys(route.pathParameters).length > 0 && { pathParameters: route.pathParameters }),
    requestContext: {
      accountId: settings.account,
      apiId: settings.apiId,
      domainName: settings.domainName,
      domainPrefix: settings.apiId,
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: settings.stage,
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
  };
}

/** Bodies of these types are passed to a function as text, all others as base64. */
const textTypes = /^(text\/|application\/(json|javascript|xml)\b)/i;

export function bodyOf({ body, headers }: HttpRequest): {
  body?: string;
  isBase64Encoded: boolean;
} {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function joinedQuery(query: string): Record<string, string> {
  // Use a map, because a visitor could name a parameter `__proto__` or `constructor`.
  const joined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const known = joined.get(name);
    joined.set(name, known === undefined ? value : `${known},${value}`);
  }
  return Object.fromEntries(joined);
}
