import { changeGroupBody } from '../../requests/coordinators/change-group.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { coordinatorExamples } from '../examples/coordinator-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const changeGroupRoute = defineRoute({
  id: 'changeGroup',
  method: 'POST',
  path: '/v1/groups/{reference}/changes',
  purpose: 'A coordinator changes facts about the group',
  does: 'changes the name, streets, size, phase or wish for a briefing, once per idempotency key',
  summary: 'De gegevens van een groep veranderen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  idempotencyKey: true,
  body: (region) => ({
    schema: changeGroupBody(region),
    example: coordinatorExamples.change,
  }),
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['key-reused', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      group: ['GetItem', 'Query', 'PutItem'],
      reference: ['GetItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
    },
  },
});
