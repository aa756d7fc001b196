import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storedItems } from '../../support/stored-state.ts';

export interface AccessResponse {
  readonly status: number;
  /** The last segment of the problem type; absent if the response is not a problem. */
  readonly problem?: string;
  readonly text: string;
}

export async function sendRequest(
  siteUrl: string,
  request: { readonly path: string; readonly init: RequestInit },
): Promise<AccessResponse> {
  const response = await fetch(siteUrl + request.path, request.init);
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
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
  };
}

export async function itemsByKey(engine: DynamoDBClient): Promise<ReadonlyMap<string, unknown>> {
  return new Map((await storedItems(engine)).map((item) => [`${item.PK} ${item.SK}`, item]));
}

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
