import { acceptCoordinatorInvitationRoute } from './coordinators/accept-coordinator-invitation.ts';
import { acceptNominationRoute } from './coordinators/accept-nomination.ts';
import { changeGroupRoute } from './coordinators/change-group.ts';
import { changeOwnDataRoute } from './coordinators/change-own-data.ts';
import { endNominationRoute } from './coordinators/end-nomination.ts';
import { eraseOwnDataRoute } from './coordinators/erase-own-data.ts';
import { inviteCoordinatorRoute } from './coordinators/invite-coordinator.ts';
import { listCoordinatorsRoute } from './coordinators/list-coordinators.ts';
import { nominateSuccessorRoute } from './coordinators/nominate-successor.ts';
import { refuseCoordinatorInvitationRoute } from './coordinators/refuse-coordinator-invitation.ts';
import { removeCoordinatorRoute } from './coordinators/remove-coordinator.ts';
import { showCoordinatorInvitationRoute } from './coordinators/show-coordinator-invitation.ts';
import { showOwnDataRoute, exportOwnDataRoute } from './coordinators/show-own-data.ts';
import { showOwnGroupRoute } from './coordinators/show-own-group.ts';
import { withdrawCoordinatorInvitationRoute } from './coordinators/withdraw-coordinator-invitation.ts';
import { acceptWithPasskeyRoute } from './desk/accept-with-passkey.ts';
import { addMailboxRoute } from './desk/add-mailbox.ts';
import { addPasskeyRoute } from './desk/add-passkey.ts';
import { admitApplicantRoute } from './desk/admit-applicant.ts';
import { changeCircleLinkRoute } from './desk/change-circle-link.ts';
import { changeMailboxRoute } from './desk/change-mailbox.ts';
import { changeOfficerRoute } from './desk/change-officer.ts';
import { endMailboxRoute } from './desk/end-mailbox.ts';
import { endOfficerRoute } from './desk/end-officer.ts';
import { endSessionsRoute } from './desk/end-sessions.ts';
import { endStandInRoute } from './desk/end-stand-in.ts';
import { finishSignInRoute } from './desk/finish-sign-in.ts';
import { inviteOfficerRoute } from './desk/invite-officer.ts';
import { listDeskGroupsRoute } from './desk/list-desk-groups.ts';
import { listOfficersRoute } from './desk/list-officers.ts';
import { listOrganisationsRoute } from './desk/list-organisations.ts';
import { listPasskeysRoute } from './desk/list-passkeys.ts';
import { listReplyTextsRoute } from './desk/list-reply-texts.ts';
import { listStandInsRoute } from './desk/list-stand-ins.ts';
import { nameStandInRoute } from './desk/name-stand-in.ts';
import { removePasskeyRoute } from './desk/remove-passkey.ts';
import { replaceReplyTextsRoute } from './desk/replace-reply-texts.ts';
import { resetPasskeysRoute } from './desk/reset-passkeys.ts';
import { showDeskGroupRoute } from './desk/show-desk-group.ts';
import { showDeskRoute } from './desk/show-desk.ts';
import { showOfficerRoute } from './desk/show-officer.ts';
import { showWorklistRoute } from './desk/show-worklist.ts';
import { signInWithPasskeyRoute } from './desk/sign-in-with-passkey.ts';
import { startPasskeyRoute } from './desk/start-passkey.ts';
import { startSignInRoute } from './desk/start-sign-in.ts';
import { withdrawInvitationRoute } from './desk/withdraw-invitation.ts';
import { actOnGroupRoute } from './groups/act-on-group.ts';
import { addNoteRoute } from './groups/add-note.ts';
import { answerQuestionRoute } from './groups/answer-question.ts';
import { changeAreaRoute } from './groups/change-area.ts';
import { closeGroupRoute } from './groups/close-group.ts';
import { confirmRegistrationRoute } from './groups/confirm-registration.ts';
import { correctRegistrationRoute } from './groups/correct-registration.ts';
import { decideRegistrationRoute } from './groups/decide-registration.ts';
import { findPersonRoute } from './groups/find-person.ts';
import { listOpeningsRoute } from './groups/list-openings.ts';
import { openRegistrationRoute } from './groups/open-registration.ts';
import { registerGroupRoute } from './groups/register-group.ts';
import { registerOnBehalfRoute } from './groups/register-on-behalf.ts';
import { removeNoteRoute } from './groups/remove-note.ts';
import { reviewRegistrationRoute } from './groups/review-registration.ts';
import { sayMembershipRoute } from './groups/say-membership.ts';
import { showCircleRoute } from './groups/show-circle.ts';
import { showContactsRoute } from './groups/show-contacts.ts';
import { showMembershipRoute } from './groups/show-membership.ts';
import { showRegistrationRoute } from './groups/show-registration.ts';
import { tickMemberRoute } from './groups/tick-member.ts';
import { withdrawRegistrationRoute } from './groups/withdraw-registration.ts';
import { answerJoinRequestRoute } from './joining/answer-join-request.ts';
import { confirmJoinRequestRoute } from './joining/confirm-join-request.ts';
import { requestJoinRoute } from './joining/request-join.ts';
import { setJoiningRoute } from './joining/set-joining.ts';
import { showJoinRequestRoute } from './joining/show-join-request.ts';
import { withdrawJoinRequestRoute } from './joining/withdraw-join-request.ts';
import { requestNewLinkRoute } from './mail/request-new-link.ts';
import { showMailRoute } from './mail/show-mail.ts';
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
import { listPressesRoute } from './platform/list-presses.ts';
import { revokeAccessRoute } from './platform/revoke-access.ts';
import { startSessionRoute } from './platform/start-session.ts';
import { confirmStarterRoute } from './starting/confirm-starter.ts';
import { followUpStarterRoute } from './starting/follow-up-starter.ts';
import { requestStarterKitRoute } from './starting/request-starter-kit.ts';
import { showStarterContactRoute } from './starting/show-starter-contact.ts';
import { showStarterKitRoute } from './starting/show-starter-kit.ts';
import { showStarterRoute } from './starting/show-starter.ts';
import { withdrawStarterKitRoute } from './starting/withdraw-starter-kit.ts';

/**
 * Every declared route, by module and by the function that serves it. Generated by `npm run generate` from the files in
 * this folder; a test checks that it is up to date. Do not edit.
 */
export const routesByModule = {
  coordinators: {
    'accept-coordinator-invitation': [acceptCoordinatorInvitationRoute],
    'accept-nomination': [acceptNominationRoute],
    'change-group': [changeGroupRoute],
    'change-own-data': [changeOwnDataRoute],
    'end-nomination': [endNominationRoute],
    'erase-own-data': [eraseOwnDataRoute],
    'invite-coordinator': [inviteCoordinatorRoute],
    'list-coordinators': [listCoordinatorsRoute],
    'nominate-successor': [nominateSuccessorRoute],
    'refuse-coordinator-invitation': [refuseCoordinatorInvitationRoute],
    'remove-coordinator': [removeCoordinatorRoute],
    'show-coordinator-invitation': [showCoordinatorInvitationRoute],
    'show-own-data': [showOwnDataRoute, exportOwnDataRoute],
    'show-own-group': [showOwnGroupRoute],
    'withdraw-coordinator-invitation': [withdrawCoordinatorInvitationRoute],
  },
  desk: {
    'accept-with-passkey': [acceptWithPasskeyRoute],
    'add-mailbox': [addMailboxRoute],
    'add-passkey': [addPasskeyRoute],
    'admit-applicant': [admitApplicantRoute],
    'change-circle-link': [changeCircleLinkRoute],
    'change-mailbox': [changeMailboxRoute],
    'change-officer': [changeOfficerRoute],
    'end-mailbox': [endMailboxRoute],
    'end-officer': [endOfficerRoute],
    'end-sessions': [endSessionsRoute],
    'end-stand-in': [endStandInRoute],
    'finish-sign-in': [finishSignInRoute],
    'invite-officer': [inviteOfficerRoute],
    'list-desk-groups': [listDeskGroupsRoute],
    'list-officers': [listOfficersRoute],
    'list-organisations': [listOrganisationsRoute],
    'list-passkeys': [listPasskeysRoute],
    'list-reply-texts': [listReplyTextsRoute],
    'list-stand-ins': [listStandInsRoute],
    'name-stand-in': [nameStandInRoute],
    'remove-passkey': [removePasskeyRoute],
    'replace-reply-texts': [replaceReplyTextsRoute],
    'reset-passkeys': [resetPasskeysRoute],
    'show-desk-group': [showDeskGroupRoute],
    'show-desk': [showDeskRoute],
    'show-officer': [showOfficerRoute],
    'show-worklist': [showWorklistRoute],
    'sign-in-with-passkey': [signInWithPasskeyRoute],
    'start-passkey': [startPasskeyRoute],
    'start-sign-in': [startSignInRoute],
    'withdraw-invitation': [withdrawInvitationRoute],
  },
  groups: {
    'act-on-group': [actOnGroupRoute],
    'add-note': [addNoteRoute],
    'answer-question': [answerQuestionRoute],
    'change-area': [changeAreaRoute],
    'close-group': [closeGroupRoute],
    'confirm-registration': [confirmRegistrationRoute],
    'correct-registration': [correctRegistrationRoute],
    'decide-registration': [decideRegistrationRoute],
    'find-person': [findPersonRoute],
    'list-openings': [listOpeningsRoute],
    'open-registration': [openRegistrationRoute],
    'register-group': [registerGroupRoute],
    'register-on-behalf': [registerOnBehalfRoute],
    'remove-note': [removeNoteRoute],
    'review-registration': [reviewRegistrationRoute],
    'say-membership': [sayMembershipRoute],
    'show-circle': [showCircleRoute],
    'show-contacts': [showContactsRoute],
    'show-membership': [showMembershipRoute],
    'show-registration': [showRegistrationRoute],
    'tick-member': [tickMemberRoute],
    'withdraw-registration': [withdrawRegistrationRoute],
  },
  joining: {
    'answer-join-request': [answerJoinRequestRoute],
    'confirm-join-request': [confirmJoinRequestRoute],
    'request-join': [requestJoinRoute],
    'set-joining': [setJoiningRoute],
    'show-join-request': [showJoinRequestRoute],
    'withdraw-join-request': [withdrawJoinRequestRoute],
  },
  mail: { 'request-new-link': [requestNewLinkRoute], 'show-mail': [showMailRoute] },
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
  platform: {
    'describe-interface': [describeInterfaceRoute],
    'list-presses': [listPressesRoute],
    'revoke-access': [revokeAccessRoute],
    'start-session': [startSessionRoute],
  },
  starting: {
    'confirm-starter': [confirmStarterRoute],
    'follow-up-starter': [followUpStarterRoute],
    'request-starter-kit': [requestStarterKitRoute],
    'show-starter-contact': [showStarterContactRoute],
    'show-starter-kit': [showStarterKitRoute],
    'show-starter': [showStarterRoute],
    'withdraw-starter-kit': [withdrawStarterKitRoute],
  },
} as const;
