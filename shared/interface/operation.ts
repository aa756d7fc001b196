import type * as z from 'zod';
import type { CapName } from '../domain/platform/caps.ts';
import type { ProblemType } from '../requests/problem-types.ts';
import type { OfficerCaller, Route, RouteBody, RouteSuccess } from '../routes/route.ts';
import type { TokenHolder } from '../routes/token-holders.ts';

/** A declared route of one region, as described to clients. */
export interface Operation extends Pick<Route, 'id' | 'path' | 'summary' | 'tag' | 'problems'> {
  readonly mailCaps: readonly CapName[];
  readonly method: 'get' | 'post' | 'put';
  /**
   * The credentials that the operation accepts: tokens mailed to these kinds of people, or a session; empty if the
   * operation is public.
   */
  readonly credentials: readonly (TokenHolder | 'session')[];
  /** Whether the operation refuses requests sent by pages on other sites. */
  readonly ownPagesOnly: boolean;
  /** The requirements for a signed-in officer; undefined if the operation is not for officers. */
  readonly officer?: OfficerCaller;
  readonly idempotencyKey: boolean;
  readonly open: boolean;
  readonly query?: z.ZodType;
  /** Replaces the places in an example with places in the region. */
  readonly inRegion: (example: unknown) => unknown;
  readonly body?: RouteBody<z.ZodType>;
  readonly response: RouteSuccess<z.ZodType>;
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
  'link-revoked',
  'link-foreign',
  'not-found',
] as const satisfies readonly ProblemType[];
const anySession = [
  'session-ended',
  'link-revoked',
  'link-foreign',
  'not-found',
] as const satisfies readonly ProblemType[];
const anyOfficer = [
  'not-signed-in',
  'cross-site',
  'signed-in-as-other',
] as const satisfies readonly ProblemType[];
/** The problems of the operations that only our own pages may call; these accept nothing but JSON. */
const anyCookie = ['cross-site', 'wrong-content-type'] as const satisfies readonly ProblemType[];

const anyCaps = ['too-many-requests', 'work-needed'] as const satisfies readonly ProblemType[];

/**
 * The problems that an operation can return: those that it declares, those common to all operations, and those common
 * to all operations that take a body, a query, a token or a session.
 */
export function problemsOf(operation: Operation): readonly ProblemType[] {
  return [
    ...(operation.body ? anyBody : []),
    ...(operation.query ? (['invalid-fields'] as const) : []),
    ...(operation.credentials.includes('session') && !operation.officer ? anySession : []),
    ...officerProblems(operation.officer),
    ...(operation.credentials.some((each) => each !== 'session') ? anyToken : []),
    ...(operation.ownPagesOnly ? anyCookie : []),
    ...operation.problems,
    ...(operation.mailCaps.length > 0 ? anyCaps : []),
    ...anyRequest,
  ];
}

function officerProblems(officer: OfficerCaller | undefined): readonly ProblemType[] {
  if (!officer) return [];
  return [
    ...anyOfficer,
    ...(officer.needs ? (['right-missing'] as const) : []),
    ...(officer.stepUp ? (['step-up-needed'] as const) : []),
    ...(officer.about ? (['not-found'] as const) : []),
  ];
}
