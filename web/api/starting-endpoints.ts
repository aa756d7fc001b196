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

/** `idempotencyKey` makes sending the same form twice count once. */
export function requestStarterKit(body: RequestStarterKitBody, idempotencyKey: string) {
  return call({ path: '/v1/starter-kits', answer: starterKitResponse, body, idempotencyKey });
}

export function readStarter(id: string, token: string | undefined) {
  return call({ path: starter(id), answer: starterResponse, token });
}

export function followUpStarter(id: string, token: string | undefined, body: FollowUpStarterBody) {
  return call({ path: `${starter(id)}/follow-up`, answer: starterFollowUpResponse, token, body });
}
