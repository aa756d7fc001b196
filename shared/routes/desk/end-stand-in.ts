import { changedStandInsResponse, endStandInBody } from '../../requests/desk/stand-ins.ts';
import { standInExamples } from '../examples/stand-in-examples.ts';
import { defineRoute } from '../route.ts';

export const endStandInRoute = defineRoute({
  id: 'endStandIn',
  method: 'POST',
  path: '/v1/officers/{officerId}/stand-ins/{standInId}/ending',
  purpose: 'An officer, or a manager, ends a stand-in',
  does: "ends the stand-in's rights under the arrangement, and all of the stand-in's sessions, at once",
  summary: 'Een vervanging beëindigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    orSelf: true,
    stepUp: true,
    about: 'stand-in',
  },
  body: { schema: endStandInBody, example: { version: 2 } },
  response: {
    status: 200,
    schema: changedStandInsResponse,
    name: 'ChangedStandIns',
    example: standInExamples.changed,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'Query', 'PutItem'], session: ['DeleteItem'] },
  },
});
