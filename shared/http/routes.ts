import { methodsOf, type Route } from '../routes/route.ts';
import type { RouteHandler } from './route.ts';

/**
 * Combines the handlers of several declared routes into one. Throws if the route key of a request matches none of
 * them.
 */
export function routes(handlers: readonly (readonly [Route, RouteHandler])[]): RouteHandler {
  const byKey = new Map<string, RouteHandler>(
    handlers.flatMap(([route, handler]) =>
      methodsOf(route).map((method) => [`${method} ${route.path}`, handler] as const),
    ),
  );
  return (event, context) => {
    const handler = byKey.get(event.routeKey);
    if (!handler) throw new Error(`no handler for the route ${event.routeKey}`);
    return handler(event, context);
  };
}
