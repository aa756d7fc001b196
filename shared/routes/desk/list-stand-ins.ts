import { standInsResponse } from '../../requests/desk/stand-ins.ts';
import { standInExamples } from '../examples/stand-in-examples.ts';
import { defineRoute } from '../route.ts';

export const listStandInsRoute = defineRoute({
  id: 'listStandIns',
  method: 'GET',
  path: '/v1/officers/{officerId}/stand-ins',
  purpose: 'Lists who stands in for an officer, and for whom the officer stands in',
  does: 'who stands in for the officer, and the colleagues who can',
  summary: 'Wie een medewerker vervangt, en wie de medewerker zelf vervangt',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    orSelf: true,
    about: 'officer',
  },
  response: {
    status: 200,
    schema: standInsResponse,
    name: 'StandIns',
    example: standInExamples.standIns,
  },
  problems: [],
  needs: {
    table: { officer: ['Query'] },
  },
});
