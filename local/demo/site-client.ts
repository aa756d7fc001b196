import { addedNoteResponse } from '../../shared/requests/groups/add-note.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { ChangeGroupBody } from '../../shared/requests/coordinators/change-group.ts';
import { ownGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import type { ActOnGroupBody } from '../../shared/requests/groups/act-on-group.ts';
import {
  circleResponse,
  membershipResponse,
  tickedResponse,
  type TickMemberBody,
} from '../../shared/requests/groups/circle.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import {
  confirmationResponse,
  ownRegistrationResponse,
  registrationResponse,
  statusResponse,
} from '../../shared/requests/groups/responses.ts';
import { openingsResponse } from '../../shared/requests/groups/open-registration.ts';
import { reviewResponse } from '../../shared/requests/groups/review-response.ts';
import { groupListResponse } from '../../shared/requests/desk/group-list.ts';
import { deskGroupResponse } from '../../shared/requests/desk/desk-group.ts';
import { findPersonResponse } from '../../shared/requests/groups/find-person.ts';
import { contactsResponse } from '../../shared/requests/groups/show-contacts.ts';
import { groupResponse, overviewResponse } from '../../shared/requests/overview/responses.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import { proofHeader } from '../../shared/requests/proof-header.ts';
import type { MailedToken } from './mailed-token.ts';
import { fetchInSession } from './session.ts';
import { SignedInOfficers, type DemoOfficer } from './signed-in-officers.ts';
import { solveWork } from './solve-work.ts';

/** The outcome of a call: the response body, or a problem. */
export type Outcome<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly problem: ProblemDetails };

export type DecisionBody =
  | { readonly decision: 'approve' | 'take-back' }
  | { readonly decision: 'reject'; readonly reason: string; readonly duplicateOf?: string }
  | { readonly decision: 'ask'; readonly question: string }
  | { readonly decision: 'take-back' };

type GroupToken = Pick<MailedToken, 'groupId' | 'token'>;
/** A registration, and the officer who acts on it. */
export interface ForOfficer {
  readonly groupId: string;
  readonly officer: DemoOfficer;
}
/** A group's reference and the token for managing it. */
export interface Managed {
  readonly reference: string;
  readonly token: string;
}

/** Maximum number of proofs for one call: after a proof of work, the system may ask for a larger one. */
const mostProofs = 10;

/**
 * Client for the public HTTP interface of a running system. Like the website, it solves the proof-of-work challenges
 * that the system sets. `headers` are sent with every request.
 */
export function siteClient(siteUrl: string, headers: Readonly<Record<string, string>> = {}) {
  const officers = new SignedInOfficers(siteUrl);
  const call = async <Body>(
    schema: z.ZodType<Body>,
    path: string,
    options: CallOptions = {},
  ): Promise<Outcome<Body>> => {
    let proof: Record<string, string> = {};
    for (let proofs = 0; ;) {
      const request = requestOf(options);
      const complete = { ...request, headers: { ...request.headers, ...headers, ...proof } };
      const response = await (options.officer
        ? officers.fetch(options.officer, `/v1${path}`, complete)
        : sent(siteUrl, path, options.token, complete));
      const body: unknown = await response.json();
      if (response.ok) return { ok: true, body: schema.parse(body) };
      if (isTooBusy(response.status, body)) {
        await pause(200);
        continue;
      }
      const problem = problemDetails.parse(body);
      if (!problem.challenge || proofs === mostProofs) return { ok: false, problem };
      proofs += 1;
      proof = { [proofHeader]: await solveWork(problem.challenge) };
    }
  };

  const ownGroup = ({ reference, token }: Managed) =>
    call(ownGroupResponse, `/own-groups/${reference}`, { token });
  const review = (at: ForOfficer) =>
    call(reviewResponse, registration(at, '/review'), { officer: at.officer });

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
    review,
    /** Decides on the current version, unless `version` is given. */
    decide: async (at: ForOfficer, body: DecisionBody, version?: number) => {
      const seen = version === undefined ? await review(at) : undefined;
      if (seen && !seen.ok) return seen;
      return call(statusResponse, registration(at, '/decision'), {
        officer: at.officer,
        body: { ...body, version: version ?? seen?.body.version },
      });
    },
    open: (at: ForOfficer, state: 'open' | 'left' = 'open') =>
      call(openingsResponse, registration(at, '/openings'), {
        officer: at.officer,
        body: { state },
      }),
    openings: (at: ForOfficer) =>
      call(openingsResponse, registration(at, '/openings'), { officer: at.officer }),
    contacts: (at: ForOfficer, reason: string) =>
      call(contactsResponse, registration(at, '/contact-views'), {
        officer: at.officer,
        body: { reason },
      }),
    /** The groups of the coordinator with this address or number. */
    findPerson: (officer: DemoOfficer, contact: string) =>
      call(findPersonResponse, '/desk/person-searches', {
        officer,
        body: { contact, reason: 'reach' },
      }),
    /** The groups that an officer may see; `query` filters and searches them. */
    deskGroups: (officer: DemoOfficer, query: Readonly<Record<string, string>> = {}) =>
      call(groupListResponse, `/desk/groups?${new URLSearchParams(query)}`, { officer }),
    /** What an officer may see of one group. */
    deskGroup: (reference: string, officer: DemoOfficer) =>
      call(deskGroupResponse, `/desk/groups/${reference}`, { officer }),
    /** Acts on the version of a group that `body` names, once per key. */
    act: (reference: string, officer: DemoOfficer, body: ActOnGroupBody, key: string) =>
      call(statusResponse, `/desk/groups/${reference}/acts`, { officer, body, key }),
    addNote: (reference: string, officer: DemoOfficer, text: string, key: string) =>
      call(addedNoteResponse, `/desk/groups/${reference}/notes`, { officer, body: { text }, key }),
    removeNote: (reference: string, officer: DemoOfficer, noteId: string) =>
      call(addedNoteResponse, `/desk/groups/${reference}/note-removals`, {
        officer,
        body: { noteId },
      }),
    /** The cookie header of the officer's session. */
    cookieOf: (officer: DemoOfficer) => officers.cookieOf(officer),
    answer: (token: GroupToken, answer: string, correction?: object) =>
      call(statusResponse, registration(token, '/answer'), {
        token: token.token,
        body: { answer, ...(correction && { correction }) },
      }),
    ownGroup,
    /** Changes facts about a group, whatever its current version. */
    changeGroup: async (own: Managed, facts: Omit<ChangeGroupBody, 'version'>, key: string) => {
      const seen = await ownGroup(own);
      if (!seen.ok) return seen;
      const { version } = seen.body;
      return call(statusResponse, `/groups/${own.reference}/changes`, {
        token: own.token,
        body: { version, ...facts },
        key,
      });
    },
    /** Changes a group's area, whatever its current version. */
    changeArea: async (own: Managed, area: RegisterGroupBody['area']) => {
      const seen = await ownGroup(own);
      if (!seen.ok) return seen;
      return call(statusResponse, `/groups/${own.reference}/area`, {
        token: own.token,
        method: 'PUT',
        body: { area, version: seen.body.version },
      });
    },
    close: ({ reference, token }: Managed) =>
      call(statusResponse, `/groups/${reference}/closure`, { token, method: 'POST' }),
    /** Reads the coordinator's own membership of the circle, which `sayMembership` changes. */
    membership: ({ reference, token }: Managed) =>
      call(membershipResponse, `/groups/${reference}/circle-membership`, { token }),
    sayMembership: ({ reference, token }: Managed, state: 'joined' | 'left') =>
      call(membershipResponse, `/groups/${reference}/circle-state`, {
        token,
        method: 'PUT',
        body: { state },
      }),
    /** Lists the members of a municipality's circle. */
    circle: (officer: DemoOfficer, municipality: string) =>
      call(circleResponse, `/circles/${municipality}/members`, { officer }),
    /** Records what the officer sees in the member list of a circle's WhatsApp group. */
    tickMember: (
      officer: DemoOfficer,
      municipality: string,
      coordinatorId: string,
      body: TickMemberBody,
    ) =>
      call(tickedResponse, `/circles/${municipality}/members/${coordinatorId}/ticks`, {
        officer,
        body,
      }),
    groups: () => call(overviewResponse, '/groups'),
    group: (reference: string) => call(groupResponse, `/groups/${reference}`),
  };
}

/**
 * Whether the gateway turned a request away before it reached a function. The client then retries, as a person would by
 * pressing the button again.
 */
function isTooBusy(status: number, body: unknown): boolean {
  return [429, 503].includes(status) && !problemDetails.safeParse(body).success;
}

function registration({ groupId }: { readonly groupId: string }, action = ''): string {
  return `/registrations/${groupId}${action}`;
}

export type SiteClient = ReturnType<typeof siteClient>;

interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly key?: string;
  /** A call that changes something first exchanges this token for a session. */
  readonly token?: string;
  /** The officer in whose session the call is made. */
  readonly officer?: DemoOfficer;
}

function requestOf({ method, body, key }: CallOptions) {
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** Sends a GET with the mailed token itself; sends any other request in a session that the token starts. */
function sent(
  siteUrl: string,
  path: string,
  token: string | undefined,
  { headers, ...request }: ReturnType<typeof requestOf>,
): Promise<Response> {
  if (token !== undefined && request.method !== 'GET')
    return fetchInSession(siteUrl, token, `/v1${path}`, { ...request, headers });
  return fetch(`${siteUrl}/v1${path}`, {
    ...request,
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
}

/** Returns the body of a successful call. Throws an error with the problem's details if the call was refused. */
export function succeeded<Body>(outcome: Outcome<Body>): Body {
  if (outcome.ok) return outcome.body;
  const { status, title, fields = [] } = outcome.problem;
  throw new Error(
    `refused with ${status}: ${title} ${fields.map(({ field, message }) => `[${field}] ${message}`).join(' ')}`,
  );
}
