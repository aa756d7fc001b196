import { changeOwnDataBody } from '../../requests/coordinators/change-own-data.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { ownDataExamples } from '../examples/own-data-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const changeOwnDataRoute = defineRoute({
  id: 'changeOwnData',
  method: 'POST',
  path: '/v1/groups/{reference}/me/changes',
  purpose: 'A coordinator changes their own details, or gives or withdraws a consent',
  does: "changes the coordinator's own name, phone number or consent to share contact details",
  summary: 'De eigen naam, het telefoonnummer of een toestemming veranderen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  body: { schema: changeOwnDataBody, example: ownDataExamples.change },
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
      group: ['GetItem', 'Query', 'PutItem'],
      contact: ['PutItem', 'DeleteItem'],
    },
    secrets: ['contacts'],
    memory: 1024,
  },
});
