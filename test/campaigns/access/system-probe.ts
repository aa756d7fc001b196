import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { cookiesOf, fetchWithCookie, startSession } from '../../../local/demo/session.ts';
import { partitionOf, partitions } from '../../../shared/store/keys.ts';
import { storedItems } from '../../support/stored-state.ts';

export interface AccessResponse {
  readonly status: number;
  /** The last segment of the problem type; absent if the response is not a problem. */
  readonly problem?: string;
  readonly text: string;
  /** Where the response redirects a browser, without the query, which is different for every attempt to sign in. */
  readonly redirectsTo?: string;
}

interface ProbeRequest {
  readonly path: string;
  readonly init: Omit<RequestInit, 'headers'> & {
    readonly headers: Readonly<Record<string, string>>;
  };
  /** The token to exchange for a session before the request is sent. */
  readonly press?: string | undefined;
}

/** Sends a request. If the exchange of its token for a session is refused, returns that refusal. */
export async function sendRequest(siteUrl: string, request: ProbeRequest): Promise<AccessResponse> {
  const response = await responseTo(siteUrl, request);
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const location = response.headers.get('location');
  // The machine was too busy and rejected the request before it reached a function, so retry.
  if (response.status === 503 && !isProblem) {
    await pause(100);
    return sendRequest(siteUrl, request);
  }
  const { type = '' } = isProblem ? (JSON.parse(text) as { type?: string }) : {};
  return {
    status: response.status,
    text,
    ...(isProblem ? { problem: type.split('/').at(-1) ?? '' } : {}),
    ...(location === null ? {} : { redirectsTo: location.split('?')[0] ?? '' }),
  };
}

/** The session cookies, by site and token. A token whose cookie is known is not exchanged again. */
const cookies = new Map<string, string>();

async function responseTo(
  siteUrl: string,
  { path, init: sent, press }: ProbeRequest,
): Promise<Response> {
  const init = { ...sent, redirect: 'manual' } as const;
  if (press === undefined) return fetch(siteUrl + path, init);
  const place = `${siteUrl} ${press}`;
  const known = cookies.get(place);
  if (known !== undefined) return fetchWithCookie(siteUrl, known, path, init);
  const started = await startSession(siteUrl, press);
  if (!started.ok) return started;
  await started.arrayBuffer();
  const cookie = cookiesOf(started);
  cookies.set(place, cookie);
  return fetchWithCookie(siteUrl, cookie, path, init);
}

/**
 * The partitions whose items change even if a request is refused, because the tests issue tokens and start sessions
 * with them.
 */
const byPressing = [partitions.token, partitions.press, partitions.session];

/** Every stored item except the tokens, presses and sessions, by its key. */
export async function itemsByKey(engine: DynamoDBClient): Promise<ReadonlyMap<string, unknown>> {
  const items = (await storedItems(engine)).filter(
    ({ PK }) => !byPressing.some((prefix) => PK.startsWith(prefix)),
  );
  return new Map(items.map((item) => [`${item.PK} ${item.SK}`, item]));
}

/**
 * Whether this is the key of an attempt to sign in to the region. GET /v1/sign-in stores such an attempt for anybody.
 */
export const isAttemptIn = (regionId: string, key: string): boolean =>
  key.startsWith(partitionOf('signIn', regionId, ''));

/** The keys of items that were added, removed or changed. */
export function changedKeys(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isDeepStrictEqual(before.get(key), after.get(key)),
  );
}

/** Processes the items in order, a limited number at a time. */
export async function inBatches<Thing, Result>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<Result>,
  atATime = 12,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < things.length; at += atATime)
    results.push(...(await Promise.all(things.slice(at, at + atATime).map(act))));
  return results;
}
