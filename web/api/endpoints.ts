import {
  confirmationAnswer,
  ownRegistrationAnswer,
  registrationAnswer,
  reviewAnswer,
  statusAnswer,
} from '../../shared/requests/groups/responses.ts';
import { groupAnswer, overviewAnswer } from '../../shared/requests/overview/responses.ts';
import type { DecideRegistration } from '../../shared/requests/groups/decide-registration.ts';
import { call } from './call.ts';

const registrations = '/v1/registrations';

function registration(id: string): string {
  return `${registrations}/${encodeURIComponent(id)}`;
}

export function listGroups() {
  return call({ path: '/v1/groups', answer: overviewAnswer });
}

export function readGroup(reference: string) {
  return call({ path: `/v1/groups/${encodeURIComponent(reference)}`, answer: groupAnswer });
}

/** `idempotencyKey` makes sending the same form twice count once. */
export function registerGroup(body: unknown, idempotencyKey: string) {
  return call({ path: registrations, answer: registrationAnswer, body, idempotencyKey });
}

export function readOwnRegistration(id: string, token: string | undefined) {
  return call({ path: registration(id), answer: ownRegistrationAnswer, token });
}

export function confirmRegistration(id: string, token: string | undefined) {
  return call({
    path: `${registration(id)}/confirmation`,
    answer: confirmationAnswer,
    token,
    body: {},
  });
}

export function readReview(id: string, token: string | undefined) {
  return call({ path: `${registration(id)}/review`, answer: reviewAnswer, token });
}

export function decideRegistration(
  id: string,
  token: string | undefined,
  body: DecideRegistration,
) {
  return call({ path: `${registration(id)}/decision`, answer: statusAnswer, token, body });
}

export function answerQuestion(id: string, token: string | undefined, answer: string) {
  return call({
    path: `${registration(id)}/answer`,
    answer: statusAnswer,
    token,
    body: { answer },
  });
}
