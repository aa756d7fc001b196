import type { FollowUpStarter } from '../../shared/requests/starting/follow-up-starter.ts';
import type { RequestStarterKit } from '../../shared/requests/starting/request-starter-kit.ts';
import {
  starterAnswer,
  starterFollowUpAnswer,
  starterKitAnswer,
} from '../../shared/requests/starting/responses.ts';
import { call } from './call.ts';

function starter(id: string): string {
  return `/v1/starters/${encodeURIComponent(id)}`;
}

/** `idempotencyKey` makes sending the same form twice count once. */
export function requestStarterKit(body: RequestStarterKit, idempotencyKey: string) {
  return call({ path: '/v1/starter-kits', answer: starterKitAnswer, body, idempotencyKey });
}

export function readStarter(id: string, token: string | undefined) {
  return call({ path: starter(id), answer: starterAnswer, token });
}

export function followUpStarter(id: string, token: string | undefined, body: FollowUpStarter) {
  return call({ path: `${starter(id)}/follow-up`, answer: starterFollowUpAnswer, token, body });
}
