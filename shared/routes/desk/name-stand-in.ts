import { changedStandInsResponse, nameStandInBody } from '../../requests/desk/stand-ins.ts';
import { standInExamples } from '../examples/stand-in-examples.ts';
import { defineRoute } from '../route.ts';

export const nameStandInRoute = defineRoute({
  id: 'nameStandIn',
  method: 'POST',
  path: '/v1/officers/{officerId}/stand-ins',
  purpose: 'An officer, or a manager, lets a colleague stand in for a period',
  does: "gives a colleague the officer's rights in some municipalities, from the first day to the last",
  summary: 'Een collega laten vervangen in een periode',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    orSelf: true,
    stepUp: true,
    about: 'officer',
  },
  body: (region) => ({
    schema: nameStandInBody(region),
    example: standInExamples.named(region),
  }),
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
