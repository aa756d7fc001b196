import type { Region } from '../regions/region.ts';
import { answerQuestionBody } from '../requests/groups/answer-question.ts';
import { changeAreaBody } from '../requests/groups/change-area.ts';
import { decideRegistrationBody } from '../requests/groups/decide-registration.ts';
import { registerGroupBody } from '../requests/groups/register-group.ts';
import {
  confirmationResponse,
  ownRegistrationResponse,
  registrationResponse,
  reviewResponse,
  statusResponse,
} from '../requests/groups/responses.ts';
import { exampleRegistration, examples } from './examples.ts';
import { joinOperations } from './joining-operations.ts';
import { openDataOperations } from './open-data-operations.ts';
import type { Operation } from './operation.ts';
import { overviewOperations } from './overview-operations.ts';
import { responseExamples } from './response-examples.ts';

const status = {
  status: 200,
  schema: statusResponse,
  name: 'Status',
  example: responseExamples.status,
} as const;

/** Every operation of the API, in the order of a group's life cycle. */
export function operations(region: Region): readonly Operation[] {
  return [
    ...overviewOperations(region),
    {
      id: 'registerGroup',
      method: 'post',
      path: '/v1/registrations',
      summary: 'Een groep aanmelden',
      tag: 'registration',
      idempotencyKey: true,
      body: { schema: registerGroupBody(region), example: exampleRegistration(region) },
      response: {
        status: 201,
        schema: registrationResponse,
        name: 'Registration',
        example: responseExamples.registration,
      },
      problems: ['key-reused', 'changed-meanwhile'],
    },
    {
      id: 'showRegistration',
      method: 'get',
      path: '/v1/registrations/{id}',
      summary: 'De eigen aanmelding bekijken',
      tag: 'registration',
      credential: 'coordinator',
      response: {
        status: 200,
        schema: ownRegistrationResponse,
        name: 'OwnRegistration',
        example: responseExamples.ownRegistration,
      },
      problems: [],
    },
    {
      id: 'confirmRegistration',
      method: 'post',
      path: '/v1/registrations/{id}/confirmation',
      summary: 'Het e-mailadres bevestigen',
      tag: 'registration',
      credential: 'coordinator',
      response: {
        status: 200,
        schema: confirmationResponse,
        name: 'Confirmation',
        example: responseExamples.confirmation,
      },
      problems: ['too-late', 'changed-meanwhile'],
    },
    {
      id: 'reviewRegistration',
      method: 'get',
      path: '/v1/registrations/{id}/review',
      summary: 'Een aanmelding beoordelen: alles wat een behandelaar nodig heeft',
      tag: 'registration',
      credential: 'officer',
      response: {
        status: 200,
        schema: reviewResponse,
        name: 'Review',
        example: responseExamples.review,
      },
      problems: [],
    },
    {
      id: 'decideRegistration',
      method: 'post',
      path: '/v1/registrations/{id}/decision',
      summary: 'Goedkeuren, afwijzen of een vraag stellen',
      tag: 'registration',
      credential: 'officer',
      body: { schema: decideRegistrationBody, example: examples.decision },
      response: status,
      problems: [
        'already-decided',
        'registration-changed',
        'not-possible-now',
        'changed-meanwhile',
      ],
    },
    {
      id: 'answerQuestion',
      method: 'post',
      path: '/v1/registrations/{id}/answer',
      summary: 'De vraag van een behandelaar beantwoorden',
      tag: 'registration',
      credential: 'coordinator',
      body: { schema: answerQuestionBody, example: examples.answer },
      response: status,
      problems: ['registration-changed', 'not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'changeArea',
      method: 'put',
      path: '/v1/groups/{reference}/area',
      summary: 'Het gebied van een groep veranderen',
      tag: 'group',
      credential: 'coordinator',
      body: { schema: changeAreaBody, example: examples.area },
      response: status,
      problems: ['not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'closeGroup',
      method: 'post',
      path: '/v1/groups/{reference}/closure',
      summary: 'Een groep stoppen',
      tag: 'group',
      credential: 'coordinator',
      response: status,
      problems: ['not-possible-now', 'changed-meanwhile'],
    },
    ...joinOperations(region),
    ...openDataOperations(region),
  ];
}
