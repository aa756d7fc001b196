import { changedOfficerResponse, endOfficerBody } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const endOfficerRoute = defineRoute({
  id: 'endOfficer',
  method: 'POST',
  path: '/v1/officers/{officerId}/endings',
  purpose: "A manager ends an officer's access, or their own",
  does: "ends an officer's access and all of the officer's sessions; refused for the last manager",
  summary: 'De toegang van een medewerker beëindigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'officer',
  },
  body: { schema: endOfficerBody, example: { version: 2 } },
  response: {
    status: 200,
    schema: changedOfficerResponse,
    name: 'ChangedOfficer',
    example: manageOfficersExamples.changed,
  },
  problems: ['last-manager', 'changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], session: ['DeleteItem'] },
  },
});
