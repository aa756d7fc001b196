import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storedItems } from '../../support/stored-state.ts';

export interface Heard {
  readonly status: number;
  /** The last part of the problem's type; missing when it was no problem. */
  readonly problem?: string;
  readonly text: string;
}

export async function hear(
  siteUrl: string,
  request: { readonly path: string; readonly init: RequestInit },
): Promise<Heard> {
  const response = await fetch(siteUrl + request.path, request.init);
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  // Sent away by a busy machine, before any function looked at who it was.
  if (response.status === 503 && !isProblem) {
    await pause(100);
    return hear(siteUrl, request);
  }
  const { type = '' } = isProblem ? (JSON.parse(text) as { type?: string }) : {};
  return {
    status: response.status,
    text,
    ...(isProblem ? { problem: type.split('/').at(-1) ?? '' } : {}),
  };
}

/** Everything that is stored, by its key. */
export async function everything(engine: DynamoDBClient): Promise<ReadonlyMap<string, unknown>> {
  return new Map((await storedItems(engine)).map((item) => [`${item.PK} ${item.SK}`, item]));
}

/** Keys of what came, went or became different. */
export function changedSince(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isDeepStrictEqual(before.get(key), after.get(key)),
  );
}

/** Does all of it, a few at a time, in the order in which it stands. */
export async function fewAtATime<Thing, Result>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<Result>,
  atATime = 12,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < things.length; at += atATime)
    results.push(...(await Promise.all(things.slice(at, at + atATime).map(act))));
  return results;
}
