import type { TokenPurpose } from '../../../shared/ports/access.ts';

/** The kinds of objects that routes act on; each object is in the state that its routes require. */
export const objectKinds = [
  'submitted',
  'pending',
  'asked',
  'active',
  'join-submitted',
  'join-open',
  'starter',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

export interface AccessRule {
  /** What the route reads or changes, worded for docs/access.md. */
  readonly does: string;
  /** Anybody, or only holders of one of these tokens. Any other token is refused, as is a damaged one. */
  readonly open: 'anybody' | readonly TokenPurpose[];
  /** What the token must be about: the object named in the path, and nothing else. */
  readonly about?: ObjectKind;
  /** The response if the same token has already been used or its group has closed. */
  readonly again?:
    | 'the same'
    | 'already-decided'
    | 'already-answered'
    | 'already-followed-up'
    | 'not-possible-now';
}

/**
 * Who may do what, with exactly one row for each route that the infrastructure creates (test/contract/access.test.ts).
 * The access matrix and docs/access.md are generated from this table.
 */
export const accessRules = {
  'GET /v1/groups': { does: 'the public overview', open: 'anybody' },
  'GET /v1/groups/nearby': { does: 'groups at a place', open: 'anybody' },
  'GET /v1/groups/{reference}': {
    does: 'the public page of an active group',
    open: 'anybody',
    about: 'active',
  },
  'GET /v1/network': { does: 'active groups and their links', open: 'anybody' },
  'GET /v1/ogc': { does: 'open data', open: 'anybody' },
  'GET /v1/ogc/conformance': { does: 'open data', open: 'anybody' },
  'GET /v1/ogc/collections': { does: 'open data', open: 'anybody' },
  'GET /v1/ogc/collections/groups': { does: 'open data', open: 'anybody' },
  'GET /v1/ogc/collections/groups/items': { does: 'open data: the overview', open: 'anybody' },
  'GET /v1/ogc/collections/groups/items/{reference}': {
    does: 'open data: an active group',
    open: 'anybody',
    about: 'active',
  },
  'GET /v1/openapi.json': { does: 'the interface description', open: 'anybody' },
  'POST /v1/area-checks': { does: 'groups around an area; stores nothing', open: 'anybody' },
  'POST /v1/registrations': {
    does: 'registers a group, once per idempotency key',
    open: 'anybody',
  },
  'POST /v1/groups/{reference}/join-requests': {
    does: 'asks to join an active group, within the caps',
    open: 'anybody',
    about: 'active',
  },
  'POST /v1/starter-kits': { does: 'asks for a starter kit, within the caps', open: 'anybody' },

  'GET /v1/registrations/{id}': {
    does: "the coordinator's own registration",
    open: ['confirm', 'answer'],
    about: 'asked',
    again: 'the same',
  },
  'POST /v1/registrations/{id}/confirmation': {
    does: 'confirms the address',
    open: ['confirm'],
    about: 'submitted',
    again: 'the same',
  },
  'GET /v1/registrations/{id}/review': {
    does: 'the registration with its coordinator',
    open: ['decide'],
    about: 'pending',
    again: 'the same',
  },
  'POST /v1/registrations/{id}/decision': {
    does: 'decides on a registration',
    open: ['decide'],
    about: 'pending',
    again: 'already-decided',
  },
  'POST /v1/registrations/{id}/answer': {
    does: "answers an officer's question",
    open: ['answer'],
    about: 'asked',
    again: 'not-possible-now',
  },

  'PUT /v1/groups/{reference}/area': {
    does: 'changes the area',
    open: ['manage'],
    about: 'active',
    again: 'not-possible-now',
  },
  'PUT /v1/groups/{reference}/join-state': {
    does: 'opens or closes the group to join requests',
    open: ['manage'],
    about: 'active',
    again: 'not-possible-now',
  },
  'POST /v1/groups/{reference}/closure': {
    does: 'closes the group',
    open: ['manage'],
    about: 'active',
    again: 'not-possible-now',
  },

  'GET /v1/join-requests/{id}': {
    does: 'the join request',
    open: ['ask-join', 'answer-join'],
    about: 'join-open',
    again: 'the same',
  },
  'POST /v1/join-requests/{id}/confirmation': {
    does: 'confirms the address',
    open: ['ask-join'],
    about: 'join-submitted',
    again: 'the same',
  },
  'POST /v1/join-requests/{id}/answer': {
    does: 'replies to a join request',
    open: ['answer-join'],
    about: 'join-open',
    again: 'already-answered',
  },

  'GET /v1/starters/{id}': {
    does: 'the starter',
    open: ['follow-up'],
    about: 'starter',
    again: 'the same',
  },
  'POST /v1/starters/{id}/follow-up': {
    does: 'records the follow-up',
    open: ['follow-up'],
    about: 'starter',
    again: 'already-followed-up',
  },
} as const satisfies Record<string, AccessRule>;

export type Route = keyof typeof accessRules;
export const routes = Object.keys(accessRules) as Route[];
export const ruleOf = (route: Route): AccessRule => accessRules[route];
export const isOpen = (route: Route): boolean => ruleOf(route).open === 'anybody';

/** Who receives each kind of token. */
export const holders: Record<TokenPurpose, string> = {
  confirm: 'coordinator',
  answer: 'coordinator',
  manage: 'coordinator',
  'answer-join': 'coordinator',
  decide: 'officer of the municipality',
  'follow-up': 'officer of the municipality',
  'ask-join': 'asker',
};
export const purposes = Object.keys(holders) as TokenPurpose[];
