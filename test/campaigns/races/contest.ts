import { setTimeout as pause } from 'node:timers/promises';
import { problemDetails, type ProblemDetails } from '../../../shared/requests/problem.ts';

/** How many come at the same moment. */
export const contenders = 50;

export interface Given {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly problem?: ProblemDetails;
  readonly retryAfter?: string;
}

export interface Press {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly sender?: string;
}

/** What one press got, with the number of the press in the crowd. */
export interface Pressed extends Given {
  readonly index: number;
}

/** All press at the same moment. */
export function allAtOnce(
  siteUrl: string,
  press: (index: number) => Press,
): Promise<readonly Pressed[]> {
  return Promise.all(
    Array.from({ length: contenders }, async (_, index) => ({
      index,
      ...(await pressed(siteUrl, press(index))),
    })),
  );
}

async function pressed(siteUrl: string, press: Press): Promise<Given> {
  const { path, method = 'POST', token, body, key, sender } = press;
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(sender === undefined ? {} : { 'x-forwarded-for': sender }),
  };
  const response = await fetch(`${siteUrl}/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  // The crowd is more than the machine takes at once: who is sent away before a function began presses again.
  if ([429, 503].includes(response.status) && !('type' in answer)) {
    await pause(100);
    return pressed(siteUrl, press);
  }
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    body: answer,
    ...(response.ok ? {} : { problem: problemDetails.parse(answer) }),
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

/** Answers the one winner; every way in which there is not exactly one, or a loser was not told rightly, goes to `wrong`. */
export function judge(
  what: string,
  crowd: readonly Pressed[],
  {
    won,
    told,
    wrong,
  }: {
    won: (given: Given) => boolean;
    told: (given: Given, winner: Pressed) => boolean;
    wrong: (line: string) => void;
  },
): Pressed | undefined {
  const winners = crowd.filter(won);
  const [winner] = winners;
  if (winners.length !== 1)
    wrong(`${what}: ${winners.length} of ${crowd.length} won; the answers: ${summary(crowd)}`);
  if (!winner) return undefined;
  const untold = crowd.filter((each) => !won(each) && !told(each, winner));
  if (untold.length > 0)
    wrong(`${what}: ${untold.length} were not told rightly: ${JSON.stringify(untold[0]?.body)}`);
  return winner;
}

function summary(crowd: readonly Given[]): string {
  const kinds = crowd.map(({ status, problem }) => `${status} ${problem?.type ?? ''}`);
  return [...new Set(kinds)]
    .map((kind) => `${kinds.filter((each) => each === kind).length} × ${kind}`)
    .join(', ');
}
