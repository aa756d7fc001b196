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

/** One handler for several declared routes. Throws when the infrastructure sends another route key. */
export function routes(handlers: readonly (readonly [Route, Handler])[]): Handler {
  const byKey = new Map(handlers.map(([route, handler]) => [routeKey(route), handler]));
  return (event, context) => {
    const handler = byKey.get(event.routeKey);
    if (!handler) throw new Error(`no handler for the route ${event.routeKey}`);
    return handler(event, context);
  };
}
