import { statusResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const closeGroupRoute = defineRoute({
  id: 'closeGroup',
  method: 'POST',
  path: '/v1/groups/{reference}/closure',
  purpose: 'A coordinator closes the group',
  does: 'closes the group',
  summary: 'Een groep stoppen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      group: ['GetItem', 'Query', 'PutItem'],
      reference: ['GetItem'],
      cell: ['DeleteItem'],
      revocation: ['PutItem'],
    },
  },
});
