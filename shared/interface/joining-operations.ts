import type { Region } from '../regions/region.ts';
import { answerJoinRequest } from '../requests/joining/answer-join-request.ts';
import { followUpStarterRequest } from '../requests/starting/follow-up-starter.ts';
import {
  answeredJoinAnswer,
  joinConfirmationAnswer,
  joiningAnswer,
  joinRequestAnswer,
  ownJoinRequestAnswer,
} from '../requests/joining/responses.ts';
import { requestJoinRequest } from '../requests/joining/request-join.ts';
import { requestStarterKitRequest } from '../requests/starting/request-starter-kit.ts';
import { setJoiningRequest } from '../requests/joining/set-joining.ts';
import {
  starterAnswer,
  starterFollowUpAnswer,
  starterKitAnswer,
} from '../requests/starting/responses.ts';
import { exampleRegistration } from './examples.ts';
import { joinExamples } from './joining-examples.ts';
import type { Operation } from './operation.ts';

/** Joining a group, and starting one. */
export function joinOperations(region: Region): readonly Operation[] {
  return [
    {
      id: 'requestJoin',
      method: 'post',
      path: '/v1/groups/{reference}/join-requests',
      summary: 'Vragen om mee te doen met een groep',
      tag: 'joining',
      idempotencyKey: true,
      body: { schema: requestJoinRequest, example: joinExamples.request },
      answer: {
        status: 201,
        schema: joinRequestAnswer,
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
      answer: {
        status: 200,
        schema: ownJoinRequestAnswer,
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
      answer: {
        status: 200,
        schema: joinConfirmationAnswer,
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
      body: { schema: answerJoinRequest, example: joinExamples.answer },
      answer: {
        status: 200,
        schema: answeredJoinAnswer,
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
      body: { schema: setJoiningRequest, example: joinExamples.joining },
      answer: {
        status: 200,
        schema: joiningAnswer,
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
        schema: requestStarterKitRequest(region),
        example: {
          ...joinExamples.starterKit,
          municipality: exampleRegistration(region).municipality,
        },
      },
      answer: {
        status: 201,
        schema: starterKitAnswer,
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
      answer: {
        status: 200,
        schema: starterAnswer,
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
      body: { schema: followUpStarterRequest, example: joinExamples.followUp },
      answer: {
        status: 200,
        schema: starterFollowUpAnswer,
        name: 'StarterFollowUp',
        example: joinExamples.followedUp,
      },
      problems: ['already-followed-up', 'changed-meanwhile'],
    },
  ];
}
