import { answerQuestionRoute } from './groups/answer-question.ts';
import { changeAreaRoute } from './groups/change-area.ts';
import { closeGroupRoute } from './groups/close-group.ts';
import { confirmRegistrationRoute } from './groups/confirm-registration.ts';
import { decideRegistrationRoute } from './groups/decide-registration.ts';
import { registerGroupRoute } from './groups/register-group.ts';
import { reviewRegistrationRoute } from './groups/review-registration.ts';
import { showRegistrationRoute } from './groups/show-registration.ts';
import { answerJoinRequestRoute } from './joining/answer-join-request.ts';
import { confirmJoinRequestRoute } from './joining/confirm-join-request.ts';
import { requestJoinRoute } from './joining/request-join.ts';
import { setJoiningRoute } from './joining/set-joining.ts';
import { showJoinRequestRoute } from './joining/show-join-request.ts';
import { checkAreaRoute } from './overview/check-area.ts';
import { findGroupsRoute } from './overview/find-groups.ts';
import { listGroupsRoute } from './overview/list-groups.ts';
import {
  landingRoute,
  conformanceRoute,
  listCollectionsRoute,
  showCollectionRoute,
  listFeaturesRoute,
  showFeatureRoute,
} from './overview/serve-features.ts';
import { showGroupRoute } from './overview/show-group.ts';
import { showNetworkRoute } from './overview/show-network.ts';
import { describeInterfaceRoute } from './platform/describe-interface.ts';
import { followUpStarterRoute } from './starting/follow-up-starter.ts';
import { requestStarterKitRoute } from './starting/request-starter-kit.ts';
import { showStarterRoute } from './starting/show-starter.ts';

/**
 * Every declared route, by module and by the function that serves it. Made by `npm run generate` from the files beside
 * this one; a test compares. Do not edit.
 */
export const routesByModule = {
  groups: {
    'answer-question': [answerQuestionRoute],
    'change-area': [changeAreaRoute],
    'close-group': [closeGroupRoute],
    'confirm-registration': [confirmRegistrationRoute],
    'decide-registration': [decideRegistrationRoute],
    'register-group': [registerGroupRoute],
    'review-registration': [reviewRegistrationRoute],
    'show-registration': [showRegistrationRoute],
  },
  joining: {
    'answer-join-request': [answerJoinRequestRoute],
    'confirm-join-request': [confirmJoinRequestRoute],
    'request-join': [requestJoinRoute],
    'set-joining': [setJoiningRoute],
    'show-join-request': [showJoinRequestRoute],
  },
  overview: {
    'check-area': [checkAreaRoute],
    'find-groups': [findGroupsRoute],
    'list-groups': [listGroupsRoute],
    'serve-features': [
      landingRoute,
      conformanceRoute,
      listCollectionsRoute,
      showCollectionRoute,
      listFeaturesRoute,
      showFeatureRoute,
    ],
    'show-group': [showGroupRoute],
    'show-network': [showNetworkRoute],
  },
  platform: { 'describe-interface': [describeInterfaceRoute] },
  starting: {
    'follow-up-starter': [followUpStarterRoute],
    'request-starter-kit': [requestStarterKitRoute],
    'show-starter': [showStarterRoute],
  },
} as const;
