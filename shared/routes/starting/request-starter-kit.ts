import { requestStarterKitBody } from '../../requests/starting/request-starter-kit.ts';
import { starterKitResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { defineRoute } from '../route.ts';

export const requestStarterKitRoute = defineRoute({
  id: 'requestStarterKit',
  method: 'POST',
  path: '/v1/starter-kits',
  purpose: 'A resident who wants to start a group asks for information and tips',
  does: 'asks for a starter kit, within the caps',
  summary: 'Informatie en tips vragen om een groep te beginnen',
  tag: 'starting',
  caller: { by: 'anybody' },
  idempotencyKey: true,
  body: (region) => ({
    schema: requestStarterKitBody(region),
    example: {
      ...joinExamples.starterKit,
      municipality: exampleRegistration(region).municipality,
    },
  }),
  response: {
    status: 201,
    schema: starterKitResponse,
    name: 'StarterKit',
    example: joinExamples.starterKitRequested,
  },
  problems: ['too-many-requests', 'key-reused', 'changed-meanwhile'],
  needs: {
    table: {
      starter: ['GetItem', 'PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
    },
    secrets: ['signing'],
  },
});
