import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** One handler for several routes, by route key (`GET /v1/...`). Throws when the infrastructure sends any other key. */
export function routes(handlers: Readonly<Record<string, Handler>>): Handler {
  return (event, context) => {
    const handler = handlers[event.routeKey];
    if (!handler) throw new Error(`no handler for the route ${event.routeKey}`);
    return handler(event, context);
  };
}
