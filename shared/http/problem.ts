import { problemTypes, type ProblemType } from '../requests/problem-types.ts';
import type { ProblemDetails } from '../requests/problem.ts';

export interface RouteResponse {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[];
}

/**
 * Thrown to end a request with a problem response (RFC 9457). The text of the response is in Dutch and meant for
 * people.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly type: ProblemType;
  readonly more: Omit<ProblemDetails, 'type' | 'title' | 'status'>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: ProblemType,
    more: Omit<ProblemDetails, 'type' | 'title' | 'status'> = {},
    {
      headers = {},
      ...options
    }: ErrorOptions & { readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(type, options);
    this.type = type;
    this.more = more;
    this.headers = headers;
  }
}

export function problemResponse({
  type,
  more,
  headers,
}: Pick<Problem, 'type' | 'more'> & Partial<Pick<Problem, 'headers'>>): RouteResponse {
  const { status, title } = problemTypes[type];
  const body: ProblemDetails = { type: `/problems/${type}`, title, status, ...more };
  return { status, body, headers: { 'content-type': 'application/problem+json', ...headers } };
}
