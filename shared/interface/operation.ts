import type * as z from 'zod';
import type { ProblemType } from '../requests/problem-types.ts';

/** Who is mailed a link with a key. */
export type Credential = 'asker' | 'coordinator' | 'officer';

/** One operation of the interface, as it is described to others. The routes themselves are the infrastructure's. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly tag:
    'overview' | 'registration' | 'group' | 'joining' | 'starting' | 'open-data' | 'description';
  /** Whose link opens it, or one of these; nobody's means that it is public. */
  readonly credential?: Credential | readonly Credential[];
  readonly idempotencyKey?: boolean;
  /** Open data: with an ETag, kept by caches, readable from other sites. */
  readonly open?: boolean;
  readonly query?: z.ZodType;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  readonly answer: OperationResponse;
  readonly problems: readonly ProblemType[];
}

export interface OperationResponse {
  readonly status: 200 | 201;
  readonly schema: z.ZodType;
  /** Name of the schema in the description; the same name is the same schema. */
  readonly name: string;
  /** An answer that the schema accepts. */
  readonly example: unknown;
  /** Media type, `application/json` when left out. */
  readonly type?: string;
  /** Other media types in which the same is answered, with an example of each. */
  readonly also?: Readonly<Record<string, unknown>>;
}

const anyRequest = [
  'too-large',
  'unexpected',
  'too-busy',
] as const satisfies readonly ProblemType[];
const anyBody = [
  'invalid-fields',
  'invalid-json',
  'wrong-content-type',
] as const satisfies readonly ProblemType[];
const anyLink = [
  'link-missing',
  'link-damaged',
  'link-expired',
  'link-foreign',
  'not-found',
] as const satisfies readonly ProblemType[];

/** The problems that an operation can answer with, the general ones included. */
export function problemsOf(operation: Operation): readonly ProblemType[] {
  return [
    ...(operation.body ? anyBody : []),
    ...(operation.query ? (['invalid-fields'] as const) : []),
    ...(operation.credential ? anyLink : []),
    ...operation.problems,
    ...anyRequest,
  ];
}
