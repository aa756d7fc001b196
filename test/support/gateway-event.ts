import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

interface Request {
  readonly body?: unknown;
  /** The body exactly as sent, for bodies that are not JSON. */
  readonly rawBody?: string;
  readonly base64?: boolean;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly path?: Record<string, string>;
}

/** A request as API Gateway passes it to a function (payload format 2.0, with lower-case header names). */
export function gatewayEvent({
  body,
  rawBody,
  base64 = false,
  headers = {},
  query,
  path,
}: Request): APIGatewayProxyEventV2 {
  const text = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const sent = text !== undefined && base64 ? Buffer.from(text).toString('base64') : text;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/v1/test',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', ...headers },
    ...(query && { queryStringParameters: query }),
    ...(path && { pathParameters: path }),
    ...(sent !== undefined && { body: sent }),
    isBase64Encoded: base64,
    requestContext: {} as APIGatewayProxyEventV2['requestContext'],
  };
}

export const lambdaContext = {
  awsRequestId: 'request-1',
  functionName: 'test',
  getRemainingTimeInMillis: () => 10_000,
} as Context;
