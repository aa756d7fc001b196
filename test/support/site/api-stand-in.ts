import { vi } from 'vitest';
import { officerHeader } from '../../../shared/requests/officer-header.ts';
import { problemTypes, type ProblemType } from '../../../shared/requests/problem-types.ts';
import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { credentialOf, type Route } from '../../../shared/routes/route.ts';

/** The possible outcomes of a request that acts on somebody's behalf. */
export type Outcome =
  | 'answered'
  | 'no connection'
  | 'page of a proxy'
  | 'too busy'
  | 'not signed in'
  | 'step-up needed'
  | 'signed in as other'
  | 'changed meanwhile';

/** A request that acts on somebody's behalf, as it left the browser. */
export interface SentRequest {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly idempotencyKey: string | null;
  /** The officer who was signed in when the page was loaded, if the request names one. */
  readonly officerId: string | null;
}

const lost: Record<Exclude<Outcome, 'answered'>, () => Response> = {
  'no connection': () => {
    throw new TypeError('Failed to fetch');
  },
  'page of a proxy': () => new Response('<html></html>', { status: 502 }),
  'too busy': () => new Response('', { status: 503, headers: { 'retry-after': '1' } }),
  'not signed in': () => refusal('not-signed-in'),
  'step-up needed': () => refusal('step-up-needed'),
  'signed in as other': () => refusal('signed-in-as-other'),
  'changed meanwhile': () => refusal('changed-meanwhile'),
};

function refusal(kind: ProblemType): Response {
  const { status } = problemTypes[kind];
  return Response.json(
    { type: `/problems/${kind}`, ...problemTypes[kind] },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/**
 * Stands in for the API: every route returns the response that `responses` contains for the route's id or, by default,
 * the example from the route's declaration. Requests that act on somebody's behalf are recorded, and have the outcome
 * that the test has chosen.
 */
export class ApiStandIn {
  readonly sent: SentRequest[] = [];
  outcome: Outcome = 'answered';
  /** The outcome of officers' requests that change nothing. */
  readOutcome: Outcome = 'answered';
  private readonly responses: Readonly<Record<string, unknown>>;

  constructor(responses: Readonly<Record<string, unknown>> = {}) {
    this.responses = responses;
  }

  /** Starts responding to the requests that pages send. */
  start(): void {
    vi.stubGlobal('fetch', async (address: string, request: RequestInit) =>
      this.respond(address, request),
    );
  }

  private respond(address: string, request: RequestInit): Response {
    const method = request.method ?? 'GET';
    const [path = ''] = address.split('?');
    const route = allRoutes.find((one) => one.method === method && patternOf(one).test(path));
    if (!route) throw new Error(`no route is declared for ${method} ${path}`);
    const headers = new Headers(request.headers);
    const idempotencyKey = headers.get('idempotency-key');
    // Before a person's request, the page itself exchanges the token for a session; that exchange always succeeds.
    if (method !== 'GET' && (idempotencyKey !== null || credentialOf(route) === 'session')) {
      const officerId = headers.get(officerHeader);
      this.sent.push({
        route,
        method,
        path,
        body: textOf(request.body),
        idempotencyKey,
        officerId,
      });
      if (this.outcome !== 'answered') return lost[this.outcome]();
    }
    if (method === 'GET' && route.caller.by === 'officer' && this.readOutcome !== 'answered')
      return lost[this.readOutcome]();
    const { status, example } = route.response;
    return Response.json(this.responses[route.id] ?? example, { status });
  }
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function textOf(body: RequestInit['body']): string {
  if (typeof body !== 'string') throw new TypeError('the site sends only text');
  return body;
}
