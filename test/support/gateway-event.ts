import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

interface Request {
  readonly body?: unknown;
  /** The body as it goes over the line, when it is not JSON. */
  readonly rawBody?: string;
  readonly base64?: boolean;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly path?: Record<string, string>;
}

/** A request as API Gateway hands it to a function (payload 2.0); header names arrive in lower case. */
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
