import { statusAnswer } from '../../shared/requests/groups/responses.ts';
import type { AnswerJoin } from '../../shared/requests/joining/answer-join-request.ts';
import {
  answeredJoinAnswer,
  joinConfirmationAnswer,
  joiningAnswer,
  joinRequestAnswer,
  ownJoinRequestAnswer,
} from '../../shared/requests/joining/responses.ts';
import type { RequestJoin } from '../../shared/requests/joining/request-join.ts';
import type { SetJoining } from '../../shared/requests/joining/set-joining.ts';
import { call } from './call.ts';

function group(reference: string): string {
  return `/v1/groups/${encodeURIComponent(reference)}`;
}

function joinRequest(id: string): string {
  return `/v1/join-requests/${encodeURIComponent(id)}`;
}

/** `idempotencyKey` makes sending the same form twice count once. */
export function requestJoin(reference: string, body: RequestJoin, idempotencyKey: string) {
  return call({
    path: `${group(reference)}/join-requests`,
    answer: joinRequestAnswer,
    body,
    idempotencyKey,
  });
}

export function readJoinRequest(id: string, token: string | undefined) {
  return call({ path: joinRequest(id), answer: ownJoinRequestAnswer, token });
}

export function confirmJoinRequest(id: string, token: string | undefined) {
  return call({
    path: `${joinRequest(id)}/confirmation`,
    answer: joinConfirmationAnswer,
    token,
    body: {},
  });
}

export function answerJoinRequest(id: string, token: string | undefined, body: AnswerJoin) {
  return call({ path: `${joinRequest(id)}/answer`, answer: answeredJoinAnswer, token, body });
}

export function setJoining(reference: string, token: string | undefined, body: SetJoining) {
  return call({
    path: `${group(reference)}/join-state`,
    answer: joiningAnswer,
    token,
    body,
    method: 'PUT',
  });
}

export function changeArea(reference: string, token: string | undefined, body: unknown) {
  return call({
    path: `${group(reference)}/area`,
    answer: statusAnswer,
    token,
    body,
    method: 'PUT',
  });
}

export function closeGroup(reference: string, token: string | undefined) {
  return call({ path: `${group(reference)}/closure`, answer: statusAnswer, token, body: {} });
}
