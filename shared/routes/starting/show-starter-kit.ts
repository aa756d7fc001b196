import { ownStarterKitResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const showStarterKitRoute = defineRoute({
  id: 'showStarterKit',
  method: 'GET',
  path: '/v1/starter-kits/{id}',
  purpose: 'A starter views the state of the request for information',
  does: "the starter's own request",
  summary: 'De eigen aanvraag van informatie bekijken',
  tag: 'starting',
  caller: { by: ['ask-kit'], with: 'token', about: 'kit', again: 'the same' },
  response: {
    status: 200,
    schema: ownStarterKitResponse,
    name: 'OwnStarterKit',
    example: joinExamples.ownStarterKit,
  },
  problems: [],
  needs: {
    table: { starter: ['GetItem'], firstLetter: ['GetItem', 'Query'] },
  },
});
