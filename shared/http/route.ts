import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type * as z from 'zod';
import { OutOfScope } from '../domain/desk/officer-session.ts';
import type { Sender } from '../ports/access.ts';
import { fieldProblems } from '../requests/field-problems.ts';
import { interfaceVersion } from '../requests/interface-version.ts';
import { proofHeader } from '../requests/proof-header.ts';
import { logger } from '../runtime/logger.ts';
import { isRecorded, recordSecurity, type SecurityEvent } from '../runtime/security-log.ts';
import { limitBody } from './limit-body.ts';
import { ensureFromOwnPage } from './own-pages.ts';
import { Problem, problemResponse, type RouteResponse } from './problem.ts';
import { problemPage } from './problem-page.ts';
import { problemOf } from './refusals.ts';
import { addressOf, senderOf } from './sender.ts';
import { isTooBusy } from './too-busy.ts';

export interface RouteRequest<Body, Query> {
  readonly body: Body;
  readonly query: Query;
  /** The query string as received, for links back to the same page. */
  readonly rawQuery: string;
  /** Returns a path parameter if it matches the pattern; otherwise throws the problem `not-found`. */
  readonly path: (name: string, pattern: RegExp) => string;
  readonly header: (name: string) => string | undefined;
  /** The mailed token, sent as a bearer token. */
  readonly bearer: string | undefined;
  /** Cookies, each written as `name=value`. */
  readonly cookies: readonly string[];
  readonly sender: Sender;
}

interface RouteInput<Body, Query> {
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  /** The URL of the only site whose pages may send requests. If this is absent, any page may. */
  readonly onlyFrom?: string | undefined;
  /**
   * For a route that people reach by following a link: the path at which they can try again, given the request's query.
   */
  readonly tryAgainAt?: (query: Readonly<Record<string, string | undefined>>) => string;
}

/** A Lambda handler for one or more routes. */
export type RouteHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Parses the request, responds with JSON, and turns every refusal into problem details without a stack trace. With
 * `tryAgainAt`, browsers get a refusal as a page.
 */
export function route<Body = undefined, Query = undefined>(
  input: RouteInput<Body, Query>,
  respond: (request: RouteRequest<Body, Query>) => Promise<RouteResponse>,
): RouteHandler {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use({
      async onError(request) {
        const problem = problemFor(request.error, request.context);
        const what = request.error instanceof OutOfScope ? 'right-missing' : problem.type;
        if (isRecorded(what)) await record(request.event, [what]);
        const { headers, queryStringParameters: query = {} } = request.event;
        request.response = toResponse(
          input.tryAgainAt && /\btext\/html\b/i.test(headers['accept'] ?? '')
            ? problemPage(problem, input.tryAgainAt(query))
            : problemResponse(problem),
        );
      },
    })
    .use(limitBody())
    .use({
      before: ({ event }) => {
        if (input.onlyFrom !== undefined)
          ensureFromOwnPage((name) => event.headers[name], input.onlyFrom);
      },
    })
    .use(input.body ? [jsonBodyParser()] : [])
    .handler(async (event) => {
      const notes: SecurityEvent[] = [];
      const response = await respond(parseRequest(event, input, (what) => notes.push(what)));
      await record(event, notes);
      return toResponse(response);
    });
}

/** Writes these events about a request to the security log. */
function record(event: APIGatewayProxyEventV2, what: readonly SecurityEvent[]): Promise<void> {
  const address = addressOf(event);
  const { routeKey, requestId } = event.requestContext;
  return recordSecurity(what.map((each) => ({ what: each, route: routeKey, address, requestId })));
}

function parseRequest<Body, Query>(
  event: APIGatewayProxyEventV2,
  input: RouteInput<Body, Query>,
  note: NonNullable<Sender['note']>,
): RouteRequest<Body, Query> {
  return {
    body: (input.body ? parseWith(input.body, event.body) : undefined) as Body,
    query: (input.query
      ? parseWith(input.query, event.queryStringParameters ?? {})
      : undefined) as Query,
    rawQuery: event.rawQueryString,
    path(name, pattern) {
      const value = event.pathParameters?.[name];
      if (value === undefined || !pattern.test(value)) throw new Problem('not-found');
      return value;
    },
    header: (name) => event.headers[name],
    bearer: /^Bearer (\S+)$/i.exec(event.headers['authorization'] ?? '')?.[1],
    cookies: event.cookies ?? [],
    sender: { address: senderOf(event), proof: event.headers[proofHeader], note },
  };
}

function parseWith<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-fields', {
    detail: 'Verbeter de velden die hieronder staan.',
    fields: fieldProblems(parsed.error),
  });
}

function problemFor(error: unknown, context: Context): Problem {
  if (error instanceof Problem) return error;
  const problem = problemOf(error, new Date()) ?? unreadable(error);
  if (problem) return problem;
  logger.error('request failed', error, { requestId: context.awsRequestId });
  if (isTooBusy(error))
    return new Problem(
      'too-busy',
      { detail: 'Wacht even en probeer het dan nog een keer.' },
      { cause: error, headers: { 'retry-after': '5' } },
    );
  return new Problem('unexpected', {
    detail: 'Probeer het straks nog een keer. Wat u invulde is niet verwerkt.',
  });
}

/**
 * The problem for a request body that could not be parsed. The parser's own error is not passed on, because it quotes
 * the body.
 */
function unreadable(error: unknown): Problem | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 415)
    return new Problem('wrong-content-type', { detail: 'Stuur de gegevens als application/json.' });
  return status === 422
    ? new Problem('invalid-json', { detail: 'De gegevens zijn geen geldige JSON.' })
    : undefined;
}

function toResponse({
  status,
  body,
  headers,
  cookies,
}: RouteResponse): APIGatewayProxyStructuredResultV2 {
  return {
    ...(cookies ? { cookies: [...cookies] } : {}),
    statusCode: status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'api-version': interfaceVersion,
      ...headers,
    },
    body: headers?.['content-type']?.startsWith('text/html') ? String(body) : JSON.stringify(body),
  };
}
