import type * as z from 'zod';
import type { ProblemType } from '../requests/problem-types.ts';

/** The kind of recipient a token is mailed to. */
export type Credential = 'asker' | 'coordinator' | 'officer';

/** One operation of the API, as described to clients. The routes themselves are defined by the infrastructure. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly tag:
    'overview' | 'registration' | 'group' | 'joining' | 'starting' | 'open-data' | 'description';
  /** Whose tokens the operation accepts; if omitted, the operation is public. */
  readonly credential?: Credential | readonly Credential[];
  readonly idempotencyKey?: boolean;
  /** Open data: has an ETag, may be cached, and can be read by other sites. */
  readonly open?: boolean;
  readonly query?: z.ZodType;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  readonly response: OperationResponse;
  readonly problems: readonly ProblemType[];
}

export interface OperationResponse {
  readonly status: 200 | 201;
  readonly schema: z.ZodType;
  /** Name of the schema in the description; the same name always means the same schema. */
  readonly name: string;
  /** An example that the schema accepts. */
  readonly example: unknown;
  /** Media type; defaults to `application/json`. */
  readonly type?: string;
  /** Other media types of the same response, each with an example. */
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
const anyToken = [
  'link-missing',
  'link-damaged',
  'link-expired',
  'link-foreign',
  'not-found',
] as const satisfies readonly ProblemType[];

/** The problems that an operation can return, including the general ones. */
export function problemsOf(operation: Operation): readonly ProblemType[] {
  return [
    ...(operation.body ? anyBody : []),
    ...(operation.query ? (['invalid-fields'] as const) : []),
    ...(operation.credential ? anyToken : []),
    ...operation.problems,
    ...anyRequest,
  ];
}
