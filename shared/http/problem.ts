import type { ProblemAnswer } from '../requests/answers.ts';
import { problemTypes, type ProblemType } from '../requests/problem-types.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is answered with a problem (RFC 9457). Its texts are Dutch and meant for people. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly type: ProblemType;
  readonly more: Omit<ProblemAnswer, 'type' | 'title' | 'status'>;

  constructor(type: ProblemType, more: Omit<ProblemAnswer, 'type' | 'title' | 'status'> = {}, options?: ErrorOptions) {
    super(type, options);
    this.type = type;
    this.more = more;
  }
}

export function problemResponse({ type, more }: Pick<Problem, 'type' | 'more'>): Answer {
  const { status, title } = problemTypes[type];
  const body: ProblemAnswer = { type: `/problems/${type}`, title, status, ...more };
  return { status, body, headers: { 'content-type': 'application/problem+json' } };
}
