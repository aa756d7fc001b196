import * as z from 'zod';
import type { FieldProblem } from '../../shared/requests/field-problems.ts';
import type { DecisionResponse } from '../../shared/requests/groups/responses.ts';
import { problemTypes, type ProblemType } from '../../shared/requests/problem-types.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import { apiTexts } from '../texts/api.ts';
import { personActed } from './person.ts';

/** Why there is no answer: a problem that the API named, none that we could read, or a script that pressed for nobody. */
export interface Problem {
  readonly kind: ProblemType | 'offline' | 'unreadable' | 'nobody-pressed';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly decision?: DecisionResponse | undefined;
  readonly answered?: ProblemDetails['answered'];
  readonly followUp?: ProblemDetails['followUp'];
  readonly joining?: ProblemDetails['joining'];
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Call<T> {
  readonly path: string;
  readonly answer: z.ZodType<T>;
  readonly token?: string | undefined;
  /** Makes the call a POST with this JSON body, or a PUT. */
  readonly body?: unknown;
  readonly method?: 'PUT';
  readonly idempotencyKey?: string;
}

/** Longer than the slowest answer of the API, so that a registration that arrived is not reported as lost. */
const patience = 30_000;

/** One request to the API. Whatever goes wrong comes back as a problem in Dutch; it does not throw. */
export async function call<T>({
  path,
  answer,
  token,
  body,
  method,
  idempotencyKey,
}: Call<T>): Promise<Outcome<T>> {
  // What is sent for somebody, with a link or as a new request, is sent by a person (design, section 7).
  const acts = body !== undefined && (token !== undefined || idempotencyKey !== undefined);
  if (acts && !personActed())
    return failed({ kind: 'nobody-pressed', ...apiTexts.nobodyPressed, fields: [] });
  const headers = new Headers({ accept: 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  const request: RequestInit = { headers, signal: AbortSignal.timeout(patience) };
  if (body !== undefined)
    Object.assign(request, { method: method ?? 'POST', body: JSON.stringify(body) });

  let status: number;
  let text: string;
  let retryAfter: string | null;
  try {
    const response = await fetch(path, request);
    status = response.status;
    retryAfter = response.headers.get('retry-after');
    text = await response.text();
  } catch {
    // fetch rejects for one reason only that matters here: no answer arrived, so the person is told that.
    return failed({ kind: 'offline', ...apiTexts.offline, fields: [] });
  }
  const json = parseJson(text);
  if (status >= 200 && status < 300) {
    const parsed = answer.safeParse(json);
    return parsed.success ? { ok: true, value: parsed.data } : failed(unreadable());
  }
  const problem = problemOf(json);
  // Requests beyond what the API takes do not reach its functions, and are answered in other words than theirs.
  const sentAway = problem.kind === 'unreadable' && (status === 429 || status === 503);
  return failed(sentAway ? busy(retryAfter) : problem);
}

/** Seconds to wait when nobody says how long. */
const ownPatience = 30;

function busy(retryAfter: string | null): Problem {
  const given = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : ownPatience;
  return {
    kind: 'too-busy',
    title: apiTexts.busy.title,
    detail: apiTexts.busy.detail(Math.max(1, given)),
    fields: [],
  };
}

/** Problems that go by themselves: the same request can be sent again as it is. */
export function passes({ kind }: Problem): boolean {
  return kind === 'too-busy' || kind === 'offline';
}

/** The problem that the API described, or that the answer could not be read. */
export function problemOf(json: unknown): Problem {
  const parsed = problemDetails.safeParse(json);
  const kind = parsed.success ? kindOf(parsed.data.type) : undefined;
  if (!parsed.success || !kind) return unreadable();
  const { title, detail, fields = [], decision, answered, followUp, joining } = parsed.data;
  return { kind, title, detail, fields, decision, answered, followUp, joining };
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
    // An answer that is no JSON (a proxy's error page) is no answer of ours; the schemas refuse undefined.
    return undefined;
  }
}
