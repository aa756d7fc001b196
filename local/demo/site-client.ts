import type * as z from 'zod';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import {
  confirmationResponse,
  ownRegistrationResponse,
  registrationResponse,
  reviewResponse,
  statusResponse,
} from '../../shared/requests/groups/responses.ts';
import { groupResponse, overviewResponse } from '../../shared/requests/overview/responses.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import type { MailedToken } from './mailed-token.ts';

/** The outcome of a call: the response body, or a problem. */
export type Outcome<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly problem: ProblemDetails };

export type DecisionBody =
  | { readonly decision: 'approve' }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'ask'; readonly question: string };

type GroupToken = Pick<MailedToken, 'groupId' | 'token'>;
/** A group's reference and the token for managing it. */
export interface Managed {
  readonly reference: string;
  readonly token: string;
}

/** Client for the public HTTP interface of a running system. */
export function siteClient(siteUrl: string) {
  const call = async <Body>(
    schema: z.ZodType<Body>,
    path: string,
    options: CallOptions = {},
  ): Promise<Outcome<Body>> => {
    const response = await fetch(`${siteUrl}/v1${path}`, requestOf(options));
    const body: unknown = await response.json();
    return response.ok
      ? { ok: true, body: schema.parse(body) }
      : { ok: false, problem: problemDetails.parse(body) };
  };

  return {
    register: (body: RegisterGroupBody, key: string) =>
      call(registrationResponse, '/registrations', { body, key }),
    registration: (token: GroupToken) =>
      call(ownRegistrationResponse, registration(token), { token: token.token }),
    confirm: (token: GroupToken) =>
      call(confirmationResponse, registration(token, '/confirmation'), {
        token: token.token,
        method: 'POST',
      }),
    review: (token: GroupToken) =>
      call(reviewResponse, registration(token, '/review'), { token: token.token }),
    decide: (token: GroupToken, body: DecisionBody) =>
      call(statusResponse, registration(token, '/decision'), { token: token.token, body }),
    answer: (token: GroupToken, answer: string) =>
      call(statusResponse, registration(token, '/answer'), {
        token: token.token,
        body: { answer },
      }),
    changeArea: ({ reference, token }: Managed, area: RegisterGroupBody['area']) =>
      call(statusResponse, `/groups/${reference}/area`, { token, method: 'PUT', body: { area } }),
    close: ({ reference, token }: Managed) =>
      call(statusResponse, `/groups/${reference}/closure`, { token, method: 'POST' }),
    groups: () => call(overviewResponse, '/groups'),
    group: (reference: string) => call(groupResponse, `/groups/${reference}`),
  };
}

function registration({ groupId }: GroupToken, action = ''): string {
  return `/registrations/${groupId}${action}`;
}

export type SiteClient = ReturnType<typeof siteClient>;

interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
}

function requestOf({ method, body, key, token }: CallOptions): RequestInit {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** Returns the body of a successful call. Throws an error with the problem's details if the call was refused. */
export function succeeded<Body>(outcome: Outcome<Body>): Body {
  if (outcome.ok) return outcome.body;
  const { status, title, fields = [] } = outcome.problem;
  throw new Error(
    `refused with ${status}: ${title} ${fields.map(({ field, message }) => `[${field}] ${message}`).join(' ')}`,
  );
}
