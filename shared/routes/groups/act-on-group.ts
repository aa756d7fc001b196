import { actOnGroupBody } from '../../requests/groups/act-on-group.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { examples } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const actOnGroupRoute = defineRoute({
  id: 'actOnGroup',
  method: 'POST',
  path: '/v1/desk/groups/{reference}/acts',
  purpose: 'An officer corrects facts about a group, reopens joining, moves the group or closes it',
  does: 'corrects a group or reopens joining, or with the right `decide` also moves or closes the group, once per idempotency key',
  summary: 'Een groep verbeteren, verplaatsen, stoppen of weer openzetten',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'active',
  },
  idempotencyKey: true,
  body: (region) => ({ schema: actOnGroupBody(region), example: examples.act }),
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['key-reused', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      group: ['GetItem', 'PutItem'],
      reference: ['GetItem', 'PutItem'],
      cell: ['PutItem', 'DeleteItem'],
      revocation: ['PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
    },
    memory: 1024,
  },
});
