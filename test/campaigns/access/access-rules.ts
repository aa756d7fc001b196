import type { TokenPurpose } from '../../../shared/ports/access.ts';

/** What a route is about; each stands in the state in which the route can do its work. */
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
  /** What it reads or changes, in words. */
  readonly does: string;
  /** Anybody, or only who comes with one of these links. Every other link, and every fault in these, is refused. */
  readonly open: 'anybody' | readonly TokenPurpose[];
  /** What the link must be about: the object that the path names, and nothing else. */
  readonly about?: ObjectKind;
  /** What is answered to the same link when it was used already, or its group was closed. */
  readonly again?:
    | 'the same'
    | 'already-decided'
    | 'already-answered'
    | 'already-followed-up'
    | 'not-possible-now';
}

/**
 * Who may what. One row for every route that the infrastructure makes, and none for another (test/contract/access.test.ts).
 * The matrix and docs/access.md come from this table.
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
  'GET /v1/openapi.json': { does: 'the description of the interface', open: 'anybody' },
  'POST /v1/area-checks': { does: 'groups around an area; stores nothing', open: 'anybody' },
  'POST /v1/registrations': {
    does: 'registers a group, once for an Idempotency-Key',
    open: 'anybody',
  },
  'POST /v1/groups/{reference}/join-requests': {
    does: 'asks to join an active group, within the caps',
    open: 'anybody',
    about: 'active',
  },
  'POST /v1/starter-kits': { does: 'asks for a starter kit, within the caps', open: 'anybody' },

  'GET /v1/registrations/{id}': {
    does: 'the own registration',
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
    does: 'registration with its coordinator',
    open: ['decide'],
    about: 'pending',
    again: 'the same',
  },
  'POST /v1/registrations/{id}/decision': {
    does: 'decides',
    open: ['decide'],
    about: 'pending',
    again: 'already-decided',
  },
  'POST /v1/registrations/{id}/answer': {
    does: 'answers a question',
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
    does: 'opens or closes for requests',
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
    does: 'the request to join',
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
    does: 'answers a request to join',
    open: ['answer-join'],
    about: 'join-open',
    again: 'already-answered',
  },

  'GET /v1/starters/{id}': {
    does: 'who wants to start a group',
    open: ['follow-up'],
    about: 'starter',
    again: 'the same',
  },
  'POST /v1/starters/{id}/follow-up': {
    does: 'records the contact',
    open: ['follow-up'],
    about: 'starter',
    again: 'already-followed-up',
  },
} as const satisfies Record<string, AccessRule>;

export type Route = keyof typeof accessRules;
export const routes = Object.keys(accessRules) as Route[];
export const ruleOf = (route: Route): AccessRule => accessRules[route];
export const isOpen = (route: Route): boolean => ruleOf(route).open === 'anybody';

/** Who is mailed each kind of link. */
export const holders: Record<TokenPurpose, string> = {
  confirm: 'coordinator',
  answer: 'coordinator',
  manage: 'coordinator',
  'answer-join': 'coordinator',
  decide: 'officer of the municipality',
  'follow-up': 'officer of the municipality',
  'ask-join': 'who asks to join',
};
export const purposes = Object.keys(holders) as TokenPurpose[];
