import { FunctionFailed } from '../lambda/function-failed.ts';
import { FunctionThrottled, type Invocable } from '../lambda/function-pool.ts';
import type { Authorizer, Verdict } from './authorizer.ts';
import { gatewayMessage, type HttpRequest, type HttpResponse } from './exchange.ts';
import { bodyOf, gatewayEvent, type GatewayEvent, type GatewaySettings } from './gateway-event.ts';
import { responseOf } from './gateway-response.ts';
import type { Routes } from './routes.ts';
import type { Throttle } from './throttle.ts';

export interface RouteTarget {
  readonly target: Invocable;
  readonly timeoutMs: number;
  readonly authorizer: Authorizer | undefined;
  readonly throttle: Throttle | undefined;
}

const maxBytes = 10 * 1024 * 1024;

/** An HTTP API in API Gateway: throttling, routes, authorizer, function and response. */
export class Gateway {
  readonly settings: GatewaySettings;
  private readonly routes: Routes<RouteTarget>;

  constructor(settings: GatewaySettings, routes: Routes<RouteTarget>) {
    this.settings = settings;
    this.routes = routes;
  }

  async handle(request: HttpRequest): Promise<HttpResponse> {
    if (request.body.length > maxBytes) return gatewayMessage(413, 'Request Entity Too Large');
    const route = this.match(request);
    if (route === 'malformed') return gatewayMessage(400, 'Bad Request');
    if (!route) return gatewayMessage(404, 'Not Found');
    const { authorizer, throttle } = route.target;
    if (throttle && !throttle.take()) return gatewayMessage(429, 'Too Many Requests');
    const event = gatewayEvent(request, route, this.settings, new Date());
    if (!authorizer) return this.invoke(request, event, route.target);
    const verdict = await authorizer.decide(request, event);
    if (verdict.kind !== 'allowed') return refusals[verdict.kind]();
    const requestContext = { ...event.requestContext, authorizer: { lambda: verdict.context } };
    return this.invoke(request, { ...event, requestContext }, route.target);
  }

  private match(request: HttpRequest) {
    try {
      return this.routes.match(request.method, request.path);
    } catch (error) {
      if (error instanceof URIError) return 'malformed';
      throw error;
    }
  }

  private async invoke(
    request: HttpRequest,
    event: GatewayEvent,
    { target, timeoutMs }: RouteTarget,
  ): Promise<HttpResponse> {
    const requestId = String(event.requestContext['requestId']);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<HttpResponse>((resolve) => {
      timer = setTimeout(() => resolve(gatewayMessage(504, 'Gateway Timeout')), timeoutMs);
    });
    const response = target
      .invoke({ ...event, ...bodyOf(request) }, [`${event.routeKey}, request ${requestId}`])
      .then(
        (result) => {
          const own = responseOf(result);
          return { ...own, headers: { ...own.headers, 'apigw-requestid': requestId } };
        },
        (error: unknown) => {
          // The pool has already logged the details; as on AWS, the caller does not get them.
          if (error instanceof FunctionFailed) return gatewayMessage(500, 'Internal Server Error');
          if (error instanceof FunctionThrottled) return gatewayMessage(503, 'Service Unavailable');
          throw error;
        },
      );
    try {
      return await Promise.race([response, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const refusals: Record<Exclude<Verdict['kind'], 'allowed'>, () => HttpResponse> = {
  refused: () => gatewayMessage(403, 'Forbidden'),
  unidentified: () => gatewayMessage(401, 'Unauthorized'),
  failed: () => gatewayMessage(500, 'Internal Server Error'),
};
