import type { Region } from '../regions/region.ts';
import { answerJoinRequestBody } from '../requests/joining/answer-join-request.ts';
import { requestJoinBody } from '../requests/joining/request-join.ts';
import {
  joinReplyResponse,
  joinConfirmationResponse,
  joiningResponse,
  joinRequestResponse,
  ownJoinRequestResponse,
} from '../requests/joining/responses.ts';
import { setJoiningBody } from '../requests/joining/set-joining.ts';
import { followUpStarterBody } from '../requests/starting/follow-up-starter.ts';
import { requestStarterKitBody } from '../requests/starting/request-starter-kit.ts';
import {
  starterResponse,
  starterFollowUpResponse,
  starterKitResponse,
} from '../requests/starting/responses.ts';
import { exampleRegistration } from './examples.ts';
import { joinExamples } from './joining-examples.ts';
import type { Operation } from './operation.ts';

/** The operations for joining a group and for starting one. */
export function joinOperations(region: Region): readonly Operation[] {
  return [
    {
      id: 'requestJoin',
      method: 'post',
      path: '/v1/groups/{reference}/join-requests',
      summary: 'Vragen om mee te doen met een groep',
      tag: 'joining',
      idempotencyKey: true,
      body: { schema: requestJoinBody, example: joinExamples.request },
      response: {
        status: 201,
        schema: joinRequestResponse,
        name: 'JoinRequest',
        example: joinExamples.requested,
      },
      problems: [
        'not-found',
        'join-closed',
        'too-many-requests',
        'key-reused',
        'changed-meanwhile',
      ],
    },
    {
      id: 'showJoinRequest',
      method: 'get',
      path: '/v1/join-requests/{id}',
      summary: 'Een verzoek om mee te doen bekijken, als aanvrager of als coördinator',
      tag: 'joining',
      credential: ['asker', 'coordinator'],
      response: {
        status: 200,
        schema: ownJoinRequestResponse,
        name: 'OwnJoinRequest',
        example: joinExamples.received,
      },
      problems: [],
    },
    {
      id: 'confirmJoinRequest',
      method: 'post',
      path: '/v1/join-requests/{id}/confirmation',
      summary: 'Het e-mailadres bij een verzoek bevestigen',
      tag: 'joining',
      credential: 'asker',
      response: {
        status: 200,
        schema: joinConfirmationResponse,
        name: 'JoinConfirmation',
        example: joinExamples.confirmation,
      },
      problems: ['too-late', 'join-closed', 'changed-meanwhile'],
    },
    {
      id: 'answerJoinRequest',
      method: 'post',
      path: '/v1/join-requests/{id}/answer',
      summary: 'Een verzoek om mee te doen beantwoorden; wie het vroeg is pas na een ja te zien',
      tag: 'joining',
      credential: 'coordinator',
      body: { schema: answerJoinRequestBody, example: joinExamples.answer },
      response: {
        status: 200,
        schema: joinReplyResponse,
        name: 'AnsweredJoin',
        example: joinExamples.answered,
      },
      problems: ['already-answered', 'not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'setJoining',
      method: 'put',
      path: '/v1/groups/{reference}/join-state',
      summary: 'Verzoeken om mee te doen toelaten, of de groep vol melden',
      tag: 'joining',
      credential: 'coordinator',
      body: { schema: setJoiningBody, example: joinExamples.joining },
      response: {
        status: 200,
        schema: joiningResponse,
        name: 'Joining',
        example: joinExamples.joiningSet,
      },
      problems: ['not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'requestStarterKit',
      method: 'post',
      path: '/v1/starter-kits',
      summary: 'Informatie en tips vragen om een groep te beginnen',
      tag: 'starting',
      idempotencyKey: true,
      body: {
        schema: requestStarterKitBody(region),
        example: {
          ...joinExamples.starterKit,
          municipality: exampleRegistration(region).municipality,
        },
      },
      response: {
        status: 201,
        schema: starterKitResponse,
        name: 'StarterKit',
        example: joinExamples.starterKitRequested,
      },
      problems: ['too-many-requests', 'key-reused', 'changed-meanwhile'],
    },
    {
      id: 'showStarter',
      method: 'get',
      path: '/v1/starters/{id}',
      summary: 'Bekijken wie een groep wil beginnen',
      tag: 'starting',
      credential: 'officer',
      response: {
        status: 200,
        schema: starterResponse,
        name: 'Starter',
        example: joinExamples.starter,
      },
      problems: [],
    },
    {
      id: 'followUpStarter',
      method: 'post',
      path: '/v1/starters/{id}/follow-up',
      summary: 'Vastleggen dat er contact is geweest',
      tag: 'starting',
      credential: 'officer',
      body: { schema: followUpStarterBody, example: joinExamples.followUp },
      response: {
        status: 200,
        schema: starterFollowUpResponse,
        name: 'StarterFollowUp',
        example: joinExamples.followedUp,
      },
      problems: ['already-followed-up', 'changed-meanwhile'],
    },
  ];
}
