import { statusResponse } from '../../shared/requests/groups/responses.ts';
import type { AnswerJoinRequestBody } from '../../shared/requests/joining/answer-join-request.ts';
import type { RequestJoinBody } from '../../shared/requests/joining/request-join.ts';
import {
  joinReplyResponse,
  joinConfirmationResponse,
  joiningResponse,
  joinRequestResponse,
  ownJoinRequestResponse,
} from '../../shared/requests/joining/responses.ts';
import type { SetJoiningBody } from '../../shared/requests/joining/set-joining.ts';
import { call } from './call.ts';

function group(reference: string): string {
  return `/v1/groups/${encodeURIComponent(reference)}`;
}

function joinRequest(id: string): string {
  return `/v1/join-requests/${encodeURIComponent(id)}`;
}

/** A form that is sent twice with the same `idempotencyKey` creates only one join request. */
export function requestJoin(reference: string, body: RequestJoinBody, idempotencyKey: string) {
  return call({
    path: `${group(reference)}/join-requests`,
    response: joinRequestResponse,
    body,
    idempotencyKey,
  });
}

export function readJoinRequest(id: string, token: string | undefined) {
  return call({ path: joinRequest(id), response: ownJoinRequestResponse, token });
}

export function confirmJoinRequest(id: string, token: string | undefined) {
  return call({
    path: `${joinRequest(id)}/confirmation`,
    response: joinConfirmationResponse,
    token,
    body: {},
  });
}

export function answerJoinRequest(
  id: string,
  token: string | undefined,
  body: AnswerJoinRequestBody,
) {
  return call({ path: `${joinRequest(id)}/answer`, response: joinReplyResponse, token, body });
}

export function setJoining(reference: string, token: string | undefined, body: SetJoiningBody) {
  return call({
    path: `${group(reference)}/join-state`,
    response: joiningResponse,
    token,
    body,
    method: 'PUT',
  });
}

export function changeArea(reference: string, token: string | undefined, body: unknown) {
  return call({
    path: `${group(reference)}/area`,
    response: statusResponse,
    token,
    body,
    method: 'PUT',
  });
}

export function closeGroup(reference: string, token: string | undefined) {
  return call({ path: `${group(reference)}/closure`, response: statusResponse, token, body: {} });
}
