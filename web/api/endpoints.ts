import type { DecideRegistrationBody } from '../../shared/requests/groups/decide-registration.ts';
import {
  confirmationResponse,
  ownRegistrationResponse,
  registrationResponse,
  reviewResponse,
  statusResponse,
} from '../../shared/requests/groups/responses.ts';
import { groupResponse, overviewResponse } from '../../shared/requests/overview/responses.ts';
import { call } from './call.ts';

const registrations = '/v1/registrations';

function registration(id: string): string {
  return `${registrations}/${encodeURIComponent(id)}`;
}

export function listGroups() {
  return call({ path: '/v1/groups', response: overviewResponse });
}

export function readGroup(reference: string) {
  return call({ path: `/v1/groups/${encodeURIComponent(reference)}`, response: groupResponse });
}

/** A form that is sent twice with the same `idempotencyKey` registers only one group. */
export function registerGroup(body: unknown, idempotencyKey: string) {
  return call({ path: registrations, response: registrationResponse, body, idempotencyKey });
}

export function readOwnRegistration(id: string, token: string | undefined) {
  return call({ path: registration(id), response: ownRegistrationResponse, token });
}

export function confirmRegistration(id: string, token: string | undefined) {
  return call({
    path: `${registration(id)}/confirmation`,
    response: confirmationResponse,
    token,
    body: {},
  });
}

export function readReview(id: string, token: string | undefined) {
  return call({ path: `${registration(id)}/review`, response: reviewResponse, token });
}

export function decideRegistration(
  id: string,
  token: string | undefined,
  body: DecideRegistrationBody,
) {
  return call({ path: `${registration(id)}/decision`, response: statusResponse, token, body });
}

export function answerQuestion(id: string, token: string | undefined, answer: string) {
  return call({
    path: `${registration(id)}/answer`,
    response: statusResponse,
    token,
    body: { answer },
  });
}
