import type { FollowUpStarterBody } from '../../shared/requests/starting/follow-up-starter.ts';
import type { RequestStarterKitBody } from '../../shared/requests/starting/request-starter-kit.ts';
import {
  starterResponse,
  starterFollowUpResponse,
  starterKitResponse,
} from '../../shared/requests/starting/responses.ts';
import { call } from './call.ts';

function starter(id: string): string {
  return `/v1/starters/${encodeURIComponent(id)}`;
}

/** A form that is sent twice with the same `idempotencyKey` is processed only once. */
export function requestStarterKit(body: RequestStarterKitBody, idempotencyKey: string) {
  return call({ path: '/v1/starter-kits', response: starterKitResponse, body, idempotencyKey });
}

export function readStarter(id: string, token: string | undefined) {
  return call({ path: starter(id), response: starterResponse, token });
}

export function followUpStarter(id: string, token: string | undefined, body: FollowUpStarterBody) {
  return call({ path: `${starter(id)}/follow-up`, response: starterFollowUpResponse, token, body });
}
