import * as z from 'zod';
import type { FieldProblem } from '../../shared/requests/field-problems.ts';
import type { DecisionResponse } from '../../shared/requests/groups/responses.ts';
import { problemTypes, type ProblemType } from '../../shared/requests/problem-types.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import { siteAddress } from '../base-path.ts';
import { apiTexts } from '../texts/api.ts';
import { officerHeader } from '../../shared/requests/officer-header.ts';
import { proofHeader } from '../../shared/requests/proof-header.ts';
import { personActed } from './person.ts';

/**
 * The reason why there is no usable response: the API reported a problem, the response could not be read, there was no
 * connection, nobody had pressed a button on the page, or the device neither created nor used a passkey.
 */
export interface Problem {
  readonly kind: ProblemType | 'offline' | 'unreadable' | 'nobody-pressed' | 'no-passkey';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly decision?: DecisionResponse | undefined;
  readonly answered?: ProblemDetails['answered'];
  readonly followUp?: ProblemDetails['followUp'];
  readonly joining?: ProblemDetails['joining'];
  readonly challenge?: ProblemDetails['challenge'];
  readonly fault?: ProblemDetails['fault'];
}

/** The parsed body of a response, or the problem that occurred instead. */
export type ApiResponse<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Call<T> {
  readonly path: string;
  /** The schema for the body of a successful response. */
  readonly response: z.ZodType<T>;
  readonly token?: string | undefined;
  /** Whether the call relies on a session cookie. */
  readonly inSession?: boolean;
  /** The id of the officer who was signed in when the page was loaded. */
  readonly officerId?: string | undefined;
  /** Makes the call a POST with this JSON body, unless `method` is given. */
  readonly body?: unknown;
  readonly method?: 'PUT';
  readonly idempotencyKey?: string;
  /** Whether the browser sends the request even if the page is closed at once. */
  readonly keepalive?: boolean;
  /** Solves a challenge, if the API asks for a proof of work; returns undefined if that cannot be done. */
  readonly solve?: (
    challenge: NonNullable<ProblemDetails['challenge']>,
  ) => Promise<string | undefined>;
}

/**
 * Longer than the slowest response from the API, so that a registration the API has received is not reported as lost.
 */
const timeoutMs = 30_000;

/**
 * Maximum number of proofs for one call. The API may ask for more work after a proof, if other people on the same
 * connection have made requests since.
 */
const mostProofs = 10;

/**
 * Sends one request to the API. If the API asks for a proof of work, does that work and sends the request again. Never
 * throws: every failure is returned as a problem in Dutch.
 */
export async function call<T>(request: Call<T>): Promise<ApiResponse<T>> {
  const { solve = solveInBackground } = request;
  let response = await send(request);
  for (let proofs = 0; proofs < mostProofs; proofs += 1) {
    const challenge = response.ok ? undefined : response.problem.challenge;
    const proof = challenge && (await solve(challenge));
    if (proof === undefined) return response;
    response = await send(request, proof);
  }
  return response;
}

/** The code that solves challenges is fetched only when it is needed. */
const solveInBackground: NonNullable<Call<unknown>['solve']> = async (challenge) =>
  (await import('../work/solve.ts')).solve(challenge);

async function send<T>(
  {
    path,
    response: schema,
    token,
    inSession = false,
    officerId,
    body,
    method,
    idempotencyKey,
    keepalive = false,
  }: Call<T>,
  proof?: string,
): Promise<ApiResponse<T>> {
  // A request on somebody's behalf is sent only after a person has interacted with the page (design, section 7).
  const isPersonal = token !== undefined || inSession || idempotencyKey !== undefined;
  const acts = body !== undefined && isPersonal;
  if (acts && !personActed())
    return failed({ kind: 'nobody-pressed', ...apiTexts.nobodyPressed, fields: [] });
  const headers = new Headers({ accept: 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  if (officerId !== undefined) headers.set(officerHeader, officerId);
  if (proof !== undefined) headers.set(proofHeader, proof);
  const request: RequestInit = { headers, keepalive, signal: AbortSignal.timeout(timeoutMs) };
  if (body !== undefined)
    Object.assign(request, { method: method ?? 'POST', body: JSON.stringify(body) });

  let status: number;
  let text: string;
  let retryAfter: string | null;
  try {
    const response = await fetch(siteAddress(path), request);
    status = response.status;
    retryAfter = response.headers.get('retry-after');
    text = await response.text();
  } catch {
    // Whatever caused the failure, no response arrived, which is what the message says.
    return failed({ kind: 'offline', ...apiTexts.offline, fields: [] });
  }
  const json = parseJson(text);
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(json);
    return parsed.success ? { ok: true, value: parsed.data } : failed(unreadable());
  }
  const problem = problemOf(json);
  // The gateway itself rejects throttled requests, with a body that is not one of our problem documents.
  const throttled = problem.kind === 'unreadable' && (status === 429 || status === 503);
  return failed(throttled ? tooBusy(retryAfter) : problem);
}

/** Seconds to wait when the response does not specify a time. */
const defaultRetrySeconds = 30;

function tooBusy(retryAfter: string | null): Problem {
  const seconds = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : defaultRetrySeconds;
  return {
    kind: 'too-busy',
    title: apiTexts.busy.title,
    detail: apiTexts.busy.detail(Math.max(1, seconds)),
    fields: [],
  };
}

/** Whether retrying the same request may help. */
export function isTransient({ kind }: Problem): boolean {
  return kind === 'too-busy' || kind === 'offline';
}

/** The problem that the API described. A body that does not describe one counts as unreadable. */
export function problemOf(json: unknown): Problem {
  const parsed = problemDetails.safeParse(json);
  const kind = parsed.success ? kindOf(parsed.data.type) : undefined;
  if (!parsed.success || !kind) return unreadable();
  const { title, detail, fields = [], ...more } = parsed.data;
  const { decision, answered, followUp, joining, challenge, fault } = more;
  return { kind, title, detail, fields, decision, answered, followUp, joining, challenge, fault };
}

function kindOf(type: string): ProblemType | undefined {
  const name = type.slice(type.lastIndexOf('/') + 1);
  return Object.hasOwn(problemTypes, name) ? (name as ProblemType) : undefined;
}

function unreadable(): Problem {
  return { kind: 'unreadable', ...apiTexts.unreadable, fields: [] };
}

function failed(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A body that is not JSON, such as a proxy's error page, did not come from our API. It becomes undefined, which
    // every schema rejects.
    return undefined;
  }
}
