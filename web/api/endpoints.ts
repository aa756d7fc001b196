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
  return call({ path: '/v1/groups', answer: overviewResponse });
}

export function readGroup(reference: string) {
  return call({ path: `/v1/groups/${encodeURIComponent(reference)}`, answer: groupResponse });
}

/** `idempotencyKey` makes sending the same form twice count once. */
export function registerGroup(body: unknown, idempotencyKey: string) {
  return call({ path: registrations, answer: registrationResponse, body, idempotencyKey });
}

export function readOwnRegistration(id: string, token: string | undefined) {
  return call({ path: registration(id), answer: ownRegistrationResponse, token });
}

export function confirmRegistration(id: string, token: string | undefined) {
  return call({
    path: `${registration(id)}/confirmation`,
    answer: confirmationResponse,
    token,
    body: {},
  });
}

export function readReview(id: string, token: string | undefined) {
  return call({ path: `${registration(id)}/review`, answer: reviewResponse, token });
}

export function decideRegistration(
  id: string,
  token: string | undefined,
  body: DecideRegistrationBody,
) {
  return call({ path: `${registration(id)}/decision`, answer: statusResponse, token, body });
}

export function answerQuestion(id: string, token: string | undefined, answer: string) {
  return call({
    path: `${registration(id)}/answer`,
    answer: statusResponse,
    token,
    body: { answer },
  });
}
