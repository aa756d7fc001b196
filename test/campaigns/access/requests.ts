import { randomUUID } from 'node:crypto';
import { joinBody } from '../../support/join-client.ts';
import { freshBody } from '../../support/register-groups.ts';
import type { Target } from '../../support/route-target.ts';
import { ruleOf, type Route } from './access-rules.ts';

/** The id and reference of an object that does not exist. */
export const absent = { id: '01KAM000000000000000000000', reference: 'LS-00000' } as const;

/**
 * All callers of a route send the same idempotency key for the same object, so that only the first request creates
 * anything.
 */
const keys = new Map<string, string>();
const stranger = `${randomUUID()}@post.example`;
const area = ({ body, version }: Target) => ({
  area: { ...body.area, streets: 'De Nieuwstraat en omgeving' },
  version,
});
const point = ({ body }: Target) => body.area.polygon.coordinates[0]?.[0] ?? [0, 0];

/** Request bodies that a route accepts from a caller who is allowed to use it. */
const bodies: Partial<Record<Route, (target: Target) => unknown>> = {
  'POST /v1/area-checks': ({ body }) => ({ polygon: body.area.polygon }),
  'POST /v1/registrations': () => ({ ...registration }),
  'POST /v1/starter-kits': () => ({
    name: 'Test Vreemde',
    email: stranger,
    municipality: 'GM0766',
    place: 'Langs het kanaal',
    followUp: false,
  }),
  'POST /v1/groups/{reference}/join-requests': () => ({ ...joinBody, email: stranger }),
  'POST /v1/registrations/{id}/decision': ({ version }) => ({ decision: 'approve', version }),
  'POST /v1/desk/groups/{reference}/acts': ({ version }) => ({
    act: 'correct',
    version,
    reason: 'asked',
    participants: 12,
  }),
  'POST /v1/desk/groups/{reference}/notes': () => ({ text: 'Gebeld.' }),
  'POST /v1/desk/groups/{reference}/note-removals': () => ({ noteId: absent.id }),
  'POST /v1/registrations/{id}/correction': () => ({ correction: { participants: 12 } }),
  'POST /v1/registrations/{id}/openings': () => ({ state: 'open' }),
  'POST /v1/registrations/{id}/contact-views': () => ({ reason: 'decide' }),
  'POST /v1/desk/person-searches': () => ({ contact: stranger, reason: 'reach' }),
  'POST /v1/registrations/{id}/answer': () => ({ answer: 'Het zijn de straten aan de noordkant.' }),
  'PUT /v1/groups/{reference}/area': area,
  'PUT /v1/groups/{reference}/circle-state': () => ({ state: 'joined' }),
  'POST /v1/groups/{reference}/changes': ({ body, version }) => ({
    version,
    participants: body.participants + 1,
  }),
  'PUT /v1/groups/{reference}/join-state': () => ({ state: 'full' }),
  'POST /v1/groups/{reference}/me/changes': () => ({ phone: '06 87654321' }),
  'POST /v1/groups/{reference}/me/erasure': () => ({ groupEnds: true }),
  'POST /v1/groups/{reference}/coordinators/invitations': () => ({ email: stranger }),
  'POST /v1/groups/{reference}/coordinators/withdrawals': ({ recipients }) => ({
    invitationId: recipients['become-coordinator'],
  }),
  'POST /v1/groups/{reference}/coordinators/removals': ({ secondId = absent.id }) => ({
    coordinatorId: secondId,
  }),
  'POST /v1/groups/{reference}/coordinators/nominations': ({ secondId = absent.id }) => ({
    coordinatorId: secondId,
  }),
  'POST /v1/groups/{reference}/coordinators/succession': ({ nominationId = absent.id }) => ({
    nominationId,
  }),
  'POST /v1/groups/{reference}/coordinators/nomination-endings': ({
    nominationId = absent.id,
  }) => ({
    nominationId,
  }),
  'POST /v1/groups/{reference}/invitation/acceptance': () => ({
    name: 'Test Genodigde',
    phone: '06 87654321',
    shareContact: false,
    terms: true,
  }),
  'POST /v1/join-requests/{id}/answer': () => ({ answer: 'accepted' }),
  'POST /v1/link-requests': () => ({
    purpose: 'manage',
    subject: absent.reference,
    email: stranger,
  }),
  'POST /v1/starters/{id}/follow-up': () => ({ note: 'Wij spreken elkaar volgende week.' }),
};
const registration = freshBody();

/** A request to a route, with the id and reference of one object and a body that fits `target`. */
export function requestOf(
  route: Route,
  target: Target,
  { id, reference = absent.reference }: { id: string; reference?: string },
  token: string | undefined,
): {
  path: string;
  init: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> };
  press?: string;
} {
  const [method = '', template = ''] = route.split(' ');
  const [longitude, latitude] = point(target);
  const queries: Partial<Record<Route, string>> = {
    'GET /v1/groups/nearby': `?longitude=${longitude}&latitude=${latitude}`,
    'GET /v1/sign-in': '?organisation=politie',
  };
  const query = queries[route] ?? '';
  const body = bodies[route]?.(target);
  const inSession = ruleOf(route).with === 'session';
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': keyOf(`${route} ${id}`),
    // A route that starts a session takes the token, but only from a page of our own site.
    ...(route === 'POST /v1/sessions' ? { 'sec-fetch-site': 'same-origin' } : {}),
    ...(token === undefined || inSession ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    // Without a token, an empty string is sent instead, and exchanging that for a session is refused.
    ...(inSession ? { press: token ?? '' } : {}),
    path: template.replace('{id}', id).replace('{reference}', reference) + query,
    init: { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
  };
}

function keyOf(call: string): string {
  const key = keys.get(call) ?? randomUUID();
  keys.set(call, key);
  return key;
}
