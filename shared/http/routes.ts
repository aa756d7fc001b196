import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

import { routeKey, type Route } from '../routes/route.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Combines the handlers of several declared routes into one. Throws when the route key of a request matches none of
 * them.
 */
export function routes(handlers: readonly (readonly [Route, Handler])[]): Handler {
  const byKey = new Map(handlers.map(([route, handler]) => [routeKey(route), handler]));
  return (event, context) => {
    const handler = byKey.get(event.routeKey);
    if (!handler) throw new Error(`no handler for the route ${event.routeKey}`);
    return handler(event, context);
  };
}
