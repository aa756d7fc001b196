import { groupResponse } from '../../requests/overview/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const showGroupRoute = defineRoute({
  id: 'showGroup',
  method: 'GET',
  path: '/v1/groups/{reference}',
  purpose: 'The public page of one group',
  does: 'the public page of an active group',
  summary: 'Een groep met haar buurgroepen',
  tag: 'overview',
  caller: { by: 'anybody', about: 'active' },
  response: {
    status: 200,
    schema: groupResponse,
    name: 'Group',
    example: responseExamples.group,
  },
  problems: ['not-found'],
  needs: { table: { overview: ['GetItem', 'BatchGetItem'], reference: ['GetItem'] } },
});
