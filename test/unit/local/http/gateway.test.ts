import { describe, expect, it } from 'vitest';
import { Authorizer } from '../../../../local/http/authorizer.ts';
import type { HttpRequest, HttpResponse } from '../../../../local/http/exchange.ts';
import { Gateway } from '../../../../local/http/gateway.ts';
import { Routes } from '../../../../local/http/routes.ts';
import { Throttle } from '../../../../local/http/throttle.ts';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { FunctionThrottled } from '../../../../local/lambda/function-pool.ts';

const setting = {
  account: '000000000000',
  apiId: 'api',
  domainName: 'api.example',
  stage: '$default',
};
const request = (changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  path: '/v1/things/a',
  query: 'q=1&q=2&r=%20',
  headers: { 'content-type': 'application/json', 'x-origin-verify': 'key', cookie: 'a=1; b=2' },
  body: Buffer.from('{"name":"é"}'),
  sourceIp: '192.0.2.1',
  ...changes,
});

interface Parts {
  readonly result?: (event: unknown) => unknown;
  readonly authorize?: (event: unknown) => unknown;
  readonly throttle?: Throttle;
}

function buildGateway({ result = () => ({ statusCode: 204 }), authorize, throttle }: Parts) {
  const authorizerEvents: unknown[] = [];
  const target = { invoke: async (event: unknown) => result(event) };
  const authorizer =
    authorize &&
    new Authorizer({
      target: { invoke: async (event) => (authorizerEvents.push(event), authorize(event)) },
      identitySources: ['$request.header.X-Origin-Verify'],
      ttlSeconds: 300,
      clock: () => 0,
    });
  const routes = new Routes([
    { routeKey: 'POST /v1/things/{id}', target: { target, timeoutMs: 50, authorizer, throttle } },
  ]);
  return { gateway: new Gateway(setting, routes), authorizerEvents };
}

const statusAndBody = ({ status, body }: HttpResponse) => [status, body.toString()];

describe('the HTTP API', () => {
  it('passes the function an event in payload format 2.0', async () => {
    let seen: unknown;
    const { gateway } = buildGateway({ result: (event) => void (seen = event) });

    await gateway.handle(request());

    expect(seen).toMatchObject({
      version: '2.0',
      routeKey: 'POST /v1/things/{id}',
      rawPath: '/v1/things/a',
      rawQueryString: 'q=1&q=2&r=%20',
      queryStringParameters: { q: '1,2', r: ' ' },
      pathParameters: { id: 'a' },
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json', host: 'api.example' },
      body: '{"name":"é"}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'POST', path: '/v1/things/a', sourceIp: '192.0.2.1' },
        stage: '$default',
      },
    });
    expect((seen as { headers: object }).headers).not.toHaveProperty('cookie');
  });

  it('passes on a parameter named like a JavaScript built-in like any other', async () => {
    let seen: unknown;
    const { gateway } = buildGateway({ result: (event) => void (seen = event) });

    await gateway.handle(request({ query: '__proto__=1&__proto__=2&constructor=3' }));

    const { queryStringParameters } = seen as { queryStringParameters: object };
    expect(Object.entries(queryStringParameters)).toEqual([
      ['__proto__', '1,2'],
      ['constructor', '3'],
    ]);
  });

  it('passes on a body that is not text as base64', async () => {
    let seen: unknown;
    const { gateway } = buildGateway({ result: (event) => void (seen = event) });

    await gateway.handle(
      request({ headers: { 'content-type': 'image/png' }, body: Buffer.from([0xff, 0]) }),
    );

    expect(seen).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  it('maps the result of the function to status, headers, cookies and body', async () => {
    const result = {
      statusCode: 201,
      headers: { 'X-Thing': 7 },
      cookies: ['c=1'],
      body: 'aGk=',
      isBase64Encoded: true,
    };
    const { gateway } = buildGateway({ result: () => result });

    const response = await gateway.handle(request());

    expect(response).toMatchObject({ status: 201, cookies: ['c=1'], headers: { 'x-thing': '7' } });
    expect(response.body.toString()).toBe('hi');
  });

  it.each<[string, Parts, Partial<HttpRequest>, number, string]>([
    ['no route', {}, { path: '/nothing' }, 404, '{"message":"Not Found"}'],
    ['a malformed path', {}, { path: '/v1/things/%E0%A4%A' }, 400, '{"message":"Bad Request"}'],
    [
      'a body over ten megabytes',
      {},
      { body: Buffer.alloc(10 * 1024 * 1024 + 1) },
      413,
      '{"message":"Request Entity Too Large"}',
    ],
    [
      'a function that throws',
      {
        result: () => {
          throw new FunctionFailed('f', 'error', { name: 'E', at: [] });
        },
      },
      {},
      500,
      '{"message":"Internal Server Error"}',
    ],
    [
      'a malformed result',
      { result: () => ({ statusCode: 'many' }) },
      {},
      500,
      '{"message":"Internal Server Error"}',
    ],
    [
      'a function at its concurrency limit',
      {
        result: () => {
          throw new FunctionThrottled();
        },
      },
      {},
      503,
      '{"message":"Service Unavailable"}',
    ],
    [
      'a function that times out',
      { result: () => new Promise(() => undefined) },
      {},
      504,
      '{"message":"Gateway Timeout"}',
    ],
    [
      'an absent identity',
      { authorize: () => ({ isAuthorized: true }) },
      { headers: {} },
      401,
      '{"message":"Unauthorized"}',
    ],
    [
      'a refused identity',
      { authorize: () => ({ isAuthorized: false }) },
      {},
      403,
      '{"message":"Forbidden"}',
    ],
    [
      'an authorizer without a verdict',
      { authorize: () => ({}) },
      {},
      500,
      '{"message":"Internal Server Error"}',
    ],
  ])('responds to %s as API Gateway does', async (_case, parts, changes, status, message) => {
    const { gateway } = buildGateway(parts);

    const response = await gateway.handle(request(changes));

    expect(statusAndBody(response)).toEqual([status, message]);
  });

  it('calls the authorizer once for each identity', async () => {
    const { gateway, authorizerEvents } = buildGateway({
      authorize: () => ({ isAuthorized: true, context: { who: 'edge' } }),
    });

    for (const key of ['one', 'one', 'two'])
      await gateway.handle(request({ headers: { 'x-origin-verify': key } }));

    expect(authorizerEvents).toMatchObject([
      { type: 'REQUEST', identitySource: ['one'] },
      { identitySource: ['two'] },
    ]);
  });

  it('throttles beyond the burst, and admits requests again at the rate', async () => {
    const time = { now: 0 };
    const { gateway } = buildGateway({
      throttle: new Throttle({ rate: 1, burst: 2 }, () => time.now),
    });
    const statuses: number[] = [];

    for (let count = 0; count < 3; count += 1)
      statuses.push((await gateway.handle(request())).status);
    time.now += 1_000;
    statuses.push((await gateway.handle(request())).status);

    expect(statuses).toEqual([204, 204, 429, 204]);
  });
});
