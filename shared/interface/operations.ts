import * as z from 'zod';
import type { Region } from '../regions/region.ts';
import { answerQuestionRequest } from '../requests/answer-question.ts';
import {
  confirmationAnswer,
  groupAnswer,
  overviewAnswer,
  ownRegistrationAnswer,
  registrationAnswer,
  reviewAnswer,
  statusAnswer,
} from '../requests/answers.ts';
import { changeAreaRequest } from '../requests/change-area.ts';
import { decideRegistrationRequest } from '../requests/decide-registration.ts';
import { listGroupsRequest } from '../requests/list-groups.ts';
import { registerGroupRequest } from '../requests/register-group.ts';
import { examples } from './examples.ts';
import type { Operation } from './operation.ts';

const status = { status: 200, schema: statusAnswer, name: 'Status' } as const;

/** Every operation of the interface, in the order of a group's life. */
export function operations(region: Region): readonly Operation[] {
  return [
    {
      id: 'listGroups',
      method: 'get',
      path: '/v1/groups',
      summary: 'Het openbare overzicht van actieve groepen, als JSON of GeoJSON',
      tag: 'overview',
      query: listGroupsRequest(region),
      answer: { status: 200, schema: overviewAnswer, name: 'Overview', also: ['application/geo+json'] },
      problems: [],
    },
    {
      id: 'showGroup',
      method: 'get',
      path: '/v1/groups/{reference}',
      summary: 'Een groep met haar buurgroepen',
      tag: 'overview',
      answer: { status: 200, schema: groupAnswer, name: 'Group' },
      problems: ['not-found'],
    },
    {
      id: 'registerGroup',
      method: 'post',
      path: '/v1/registrations',
      summary: 'Een groep aanmelden',
      tag: 'registration',
      idempotencyKey: true,
      body: { schema: registerGroupRequest(region), example: examples.registration },
      answer: { status: 201, schema: registrationAnswer, name: 'Registration' },
      problems: ['key-reused', 'changed-meanwhile'],
    },
    {
      id: 'showRegistration',
      method: 'get',
      path: '/v1/registrations/{id}',
      summary: 'De eigen aanmelding bekijken',
      tag: 'registration',
      credential: 'coordinator',
      answer: { status: 200, schema: ownRegistrationAnswer, name: 'OwnRegistration' },
      problems: [],
    },
    {
      id: 'confirmRegistration',
      method: 'post',
      path: '/v1/registrations/{id}/confirmation',
      summary: 'Het e-mailadres bevestigen',
      tag: 'registration',
      credential: 'coordinator',
      answer: { status: 200, schema: confirmationAnswer, name: 'Confirmation' },
      problems: ['too-late', 'changed-meanwhile'],
    },
    {
      id: 'reviewRegistration',
      method: 'get',
      path: '/v1/registrations/{id}/review',
      summary: 'Een aanmelding beoordelen: alles wat een behandelaar nodig heeft',
      tag: 'registration',
      credential: 'officer',
      answer: { status: 200, schema: reviewAnswer, name: 'Review' },
      problems: [],
    },
    {
      id: 'decideRegistration',
      method: 'post',
      path: '/v1/registrations/{id}/decision',
      summary: 'Goedkeuren, afwijzen of een vraag stellen',
      tag: 'registration',
      credential: 'officer',
      body: { schema: decideRegistrationRequest, example: examples.decision },
      answer: status,
      problems: ['already-decided', 'registration-changed', 'not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'answerQuestion',
      method: 'post',
      path: '/v1/registrations/{id}/answer',
      summary: 'De vraag van een behandelaar beantwoorden',
      tag: 'registration',
      credential: 'coordinator',
      body: { schema: answerQuestionRequest, example: examples.answer },
      answer: status,
      problems: ['registration-changed', 'not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'changeArea',
      method: 'put',
      path: '/v1/groups/{reference}/area',
      summary: 'Het gebied van een groep veranderen',
      tag: 'group',
      credential: 'coordinator',
      body: { schema: changeAreaRequest, example: examples.area },
      answer: status,
      problems: ['not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'closeGroup',
      method: 'post',
      path: '/v1/groups/{reference}/closure',
      summary: 'Een groep stoppen',
      tag: 'group',
      credential: 'coordinator',
      answer: status,
      problems: ['not-possible-now', 'changed-meanwhile'],
    },
    {
      id: 'describeInterface',
      method: 'get',
      path: '/v1/openapi.json',
      summary: 'Deze beschrijving',
      tag: 'description',
      answer: { status: 200, schema: z.looseObject({ openapi: z.string() }), name: 'Description' },
      problems: [],
    },
  ];
}
