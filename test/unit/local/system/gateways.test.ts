import { describe, expect, it } from 'vitest';
import { buildGateways } from '../../../../local/system/gateways.ts';
import { Resolver } from '../../../../local/template/resolver.ts';
import { stackOf, templateResource as resource } from '../template/build-stack.ts';

const read = (OutputName: string) => ({
  'Fn::GetStackOutput': { StackName: 'api', OutputName },
});
const apiId = read('ApiId');

const api = stackOf('api', {
  Resources: {
    Api: resource('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }),
    Gate: resource('AWS::ApiGatewayV2::Authorizer', {
      ApiId: { Ref: 'Api' },
      AuthorizerType: 'REQUEST',
      AuthorizerUri: 'gate',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.x-origin'],
    }),
  },
  Outputs: { ApiId: { Value: { Ref: 'Api' } }, GateId: { Value: { Ref: 'Gate' } } },
});

/** The stack of a module, with a single route. The stacks of all modules use the same logical ids. */
const moduleStack = (name: string) =>
  stackOf(name, {
    Resources: {
      Integration: resource('AWS::ApiGatewayV2::Integration', {
        ApiId: apiId,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: name,
        PayloadFormatVersion: '2.0',
      }),
      Route: resource('AWS::ApiGatewayV2::Route', {
        ApiId: apiId,
        RouteKey: `GET /${name}`,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        AuthorizationType: 'CUSTOM',
        AuthorizerId: read('GateId'),
      }),
    },
  });

const front = (limits: Record<string, object>) =>
  stackOf('front', {
    Resources: {
      Stage: resource('AWS::ApiGatewayV2::Stage', {
        ApiId: apiId,
        StageName: '$default',
        DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
        RouteSettings: limits,
      }),
    },
  });

const functions = new Map([
  ['gate', { invoke: async () => ({ isAuthorized: true }) }],
  ['orders', { invoke: async () => ({ statusCode: 200, body: 'orders' }) }],
  ['prices', { invoke: async () => ({ statusCode: 200, body: 'prices' }) }],
]);

function gatewayWith(limits: Record<string, object>) {
  // As in a real assembly, the stacks are not in deployment order.
  const stacks = [front(limits), moduleStack('orders'), api, moduleStack('prices')];
  const resolver = new Resolver({ stacks, assets: new Map() });
  const [gateway] = buildGateways(resolver, functions).values();
  return async (path: string, headers: Record<string, string> = { 'x-origin': 'key' }) => {
    const request = { method: 'GET', path, query: '', headers, body: Buffer.alloc(0) };
    const response = await gateway?.handle({ ...request, sourceIp: '192.0.2.1' });
    return [response?.status, response?.body.toString()];
  };
}

describe('an HTTP API whose parts are in several stacks', () => {
  it('serves the routes of every stack', async () => {
    const get = gatewayWith({});

    expect(await get('/orders')).toEqual([200, 'orders']);
    expect(await get('/prices')).toEqual([200, 'prices']);
  });

  it('puts the authorizer of its own stack in front of all of them', async () => {
    const get = gatewayWith({});

    expect(await get('/orders', {})).toEqual([401, '{"message":"Unauthorized"}']);
    expect(await get('/prices', {})).toEqual([401, '{"message":"Unauthorized"}']);
  });

  it('limits the one route for which the stage says so', async () => {
    const get = gatewayWith({
      'GET /orders': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 },
    });

    const orders = [await get('/orders'), await get('/orders')];
    const prices = [await get('/prices'), await get('/prices')];

    expect(orders.map(([status]) => status)).toEqual([200, 429]);
    expect(prices.map(([status]) => status)).toEqual([200, 200]);
  });

  it('does not start with limits for a route that does not exist', () => {
    expect(() => gatewayWith({ 'GET /gone': { ThrottlingRateLimit: 1 } })).toThrow(
      "The API's stage has settings for GET /gone",
    );
  });
});
