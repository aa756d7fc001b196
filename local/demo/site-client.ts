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
import type { MailLink } from './mail-link.ts';

/** What a person can be answered: what was asked for, or a problem in words. */
export type Outcome<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly problem: ProblemDetails };

export type DecisionBody =
  | { readonly decision: 'approve' }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'ask'; readonly question: string };

type Link = Pick<MailLink, 'groupId' | 'token'>;
/** A group with the token of the link to manage it. */
export interface Managed {
  readonly reference: string;
  readonly token: string;
}

/** The public HTTP interface of a running system. */
export function siteClient(siteUrl: string) {
  const call = async <Body>(
    schema: z.ZodType<Body>,
    path: string,
    sent: Sent = {},
  ): Promise<Outcome<Body>> => {
    const response = await fetch(`${siteUrl}/v1${path}`, requestOf(sent));
    const body: unknown = await response.json();
    return response.ok
      ? { ok: true, body: schema.parse(body) }
      : { ok: false, problem: problemDetails.parse(body) };
  };

  return {
    register: (body: RegisterGroupBody, key: string) =>
      call(registrationResponse, '/registrations', { body, key }),
    registration: (link: Link) =>
      call(ownRegistrationResponse, registration(link), { token: link.token }),
    confirm: (link: Link) =>
      call(confirmationResponse, registration(link, '/confirmation'), {
        token: link.token,
        method: 'POST',
      }),
    review: (link: Link) =>
      call(reviewResponse, registration(link, '/review'), { token: link.token }),
    decide: (link: Link, body: DecisionBody) =>
      call(statusResponse, registration(link, '/decision'), { token: link.token, body }),
    answer: (link: Link, answer: string) =>
      call(statusResponse, registration(link, '/answer'), { token: link.token, body: { answer } }),
    changeArea: ({ reference, token }: Managed, area: RegisterGroupBody['area']) =>
      call(statusResponse, `/groups/${reference}/area`, { token, method: 'PUT', body: { area } }),
    close: ({ reference, token }: Managed) =>
      call(statusResponse, `/groups/${reference}/closure`, { token, method: 'POST' }),
    groups: () => call(overviewResponse, '/groups'),
    group: (reference: string) => call(groupResponse, `/groups/${reference}`),
  };
}

function registration({ groupId }: Link, action = ''): string {
  return `/registrations/${groupId}${action}`;
}

export type SiteClient = ReturnType<typeof siteClient>;

interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
}

function requestOf({ method, body, key, token }: Sent): RequestInit {
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

/** What was answered; throws the problem's own words when it was refused. */
export function succeeded<Body>(outcome: Outcome<Body>): Body {
  if (outcome.ok) return outcome.body;
  const { status, title, fields = [] } = outcome.problem;
  throw new Error(
    `refused with ${status}: ${title} ${fields.map(({ field, message }) => `[${field}] ${message}`).join(' ')}`,
  );
}
