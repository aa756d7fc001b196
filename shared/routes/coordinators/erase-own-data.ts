import { eraseOwnDataBody } from '../../requests/coordinators/erase-own-data.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { ownDataExamples } from '../examples/own-data-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const eraseOwnDataRoute = defineRoute({
  id: 'eraseOwnData',
  method: 'POST',
  path: '/v1/groups/{reference}/me/erasure',
  purpose: 'A coordinator has their own details erased',
  does: "erases the coordinator's details; a group without another coordinator closes and is forgotten",
  summary: 'De eigen gegevens laten verwijderen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active-unwanted', again: 'link-revoked' },
  body: { schema: eraseOwnDataBody, example: ownDataExamples.erase },
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      contact: ['DeleteItem'],
      cell: ['DeleteItem'],
      revocation: ['PutItem'],
    },
    attributes: { UpdateItem: ['role'] },
  },
});
