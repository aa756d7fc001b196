import { randomUUID } from 'node:crypto';
import { fetchWithCookie } from '../../../local/demo/session.ts';
import { testSenderHeader } from '../../../local/edge/senders.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { forRegion, routeKey } from '../../../shared/routes/route.ts';
import type { OfficerRule } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import type { AccessResponse } from './system-probe.ts';

/** The example body in this route's declaration; undefined if the route takes no body. */
export function exampleOf(route: OfficerRule['route']): object | undefined {
  const declared = allRoutes.find((each) => routeKey(each) === route);
  return declared?.body && (forRegion(declared.body, langstraat).example as object);
}

/** Sends a request as a page of Langstraat's desk would. `path` gives the parameters of the path, in order. */
export async function sendAsOfficer(
  { system }: AccessRun,
  { route }: Pick<OfficerRule, 'route'>,
  cookie: string,
  path: readonly string[],
  body: object | undefined = exampleOf(route),
): Promise<AccessResponse> {
  const [method = '', template = ''] = route.split(' ');
  const response = await fetchWithCookie(
    system.regionUrl('langstraat'),
    cookie,
    filled(template, path),
    {
      method,
      // Uses a separate sender, so that no request is refused because of requests from other senders.
      headers: { 'idempotency-key': randomUUID(), [testSenderHeader]: '198.51.100.3' },
      ...(method === 'GET' || body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const { type = '' } = isProblem ? (JSON.parse(text) as { type?: string }) : {};
  return {
    status: response.status,
    text,
    ...(isProblem ? { problem: type.split('/').at(-1) ?? '' } : {}),
  };
}

/** Fills in the parameters of a path, in order. Throws if one has no value: the request would then reach no route. */
export function filled(template: string, path: readonly string[]): string {
  const values = path.values();
  return template.replaceAll(/\{\w+\}/g, () => {
    const { value } = values.next();
    if (!value) throw new Error(`a parameter of ${template} has no value`);
    return value;
  });
}
