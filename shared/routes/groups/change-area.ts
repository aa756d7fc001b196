import { changeAreaBody } from '../../requests/groups/change-area.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { examples } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const changeAreaRoute = defineRoute({
  id: 'changeArea',
  method: 'PUT',
  path: '/v1/groups/{reference}/area',
  purpose: 'A coordinator changes the area',
  does: 'changes the area',
  summary: 'Het gebied van een groep veranderen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  body: { schema: changeAreaBody, example: examples.area },
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
      cell: ['PutItem', 'DeleteItem'],
    },
    memory: 1024,
  },
});
