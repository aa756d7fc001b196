import { setTimeout as pause } from 'node:timers/promises';
import { fetchInSession, fetchWithCookie } from '../../../local/demo/session.ts';
import { testSenderHeader } from '../../../local/edge/senders.ts';
import { problemDetails, type ProblemDetails } from '../../../shared/requests/problem.ts';

/** The number of simultaneous requests in a race. */
export const contenders = 50;

export interface RaceResponse {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly problem?: ProblemDetails;
  readonly retryAfter?: string;
}

export interface RaceRequest {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly token?: string;
  /** The cookies of a session that has already started. */
  readonly cookie?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly sender?: string;
}

/** The response to one request in a race, with the index of that request. */
export interface ContenderResponse extends RaceResponse {
  readonly index: number;
}

export function allAtOnce(
  siteUrl: string,
  requestOf: (index: number) => RaceRequest,
): Promise<readonly ContenderResponse[]> {
  return Promise.all(
    Array.from({ length: contenders }, async (_, index) => ({
      index,
      ...(await send(siteUrl, requestOf(index))),
    })),
  );
}

async function send(siteUrl: string, request: RaceRequest): Promise<RaceResponse> {
  const { path, method = 'POST', token, cookie, body, key, sender } = request;
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(sender === undefined ? {} : { [testSenderHeader]: sender }),
  };
  const init = {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await responseTo(siteUrl, { path: `/v1${path}`, token, cookie }, init);
  const responseBody = (await response.json()) as Record<string, unknown>;
  // The machine cannot handle 50 requests at once, so a request that is rejected before it reaches a function, or that
  // is not answered in time, is retried.
  if ([429, 503, 504].includes(response.status) && !('type' in responseBody)) {
    await pause(100);
    return send(siteUrl, request);
  }
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    body: responseBody,
    ...(response.ok ? {} : { problem: problemDetails.parse(responseBody) }),
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

/** Returns the first winner, if any. Reports a problem unless exactly one won and each loser got the right response. */
export function checkSingleWinner(
  what: string,
  responses: readonly ContenderResponse[],
  {
    won,
    lost,
    report,
  }: {
    won: (response: RaceResponse) => boolean;
    lost: (response: RaceResponse, winner: ContenderResponse) => boolean;
    report: (line: string) => void;
  },
): ContenderResponse | undefined {
  const winners = responses.filter(won);
  const [winner] = winners;
  if (winners.length !== 1)
    report(
      `${what}: ${winners.length} of ${responses.length} won; the responses: ${summary(responses)}`,
    );
  if (!winner) return undefined;
  const wrongLosers = responses.filter((each) => !won(each) && !lost(each, winner));
  if (wrongLosers.length > 0)
    report(
      `${what}: ${wrongLosers.length} losers got a wrong response: ${JSON.stringify(wrongLosers[0]?.body)}`,
    );
  return winner;
}

function summary(responses: readonly RaceResponse[]): string {
  const kinds = responses.map(({ status, problem }) => `${status} ${problem?.type ?? ''}`);
  return [...new Set(kinds)]
    .map((kind) => `${kinds.filter((each) => each === kind).length} × ${kind}`)
    .join(', ');
}

function responseTo(
  siteUrl: string,
  { path, token, cookie }: Pick<RaceRequest, 'path' | 'token' | 'cookie'>,
  init: Parameters<typeof fetchInSession>[3],
): Promise<Response> {
  if (cookie !== undefined) return fetchWithCookie(siteUrl, cookie, path, init);
  return token === undefined
    ? fetch(siteUrl + path, init)
    : fetchInSession(siteUrl, token, path, init);
}
