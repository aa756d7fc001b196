import { openingsResponse, openRegistrationBody } from '../../requests/groups/open-registration.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const openRegistrationRoute = defineRoute({
  id: 'openRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/openings',
  purpose: 'Tells officers which colleagues have the same registration open',
  does: 'records for fifteen minutes that the officer opened the registration, or removes that record, and lists the colleagues who have it open',
  summary: 'Vastleggen dat u een aanmelding open heeft of niet meer, en zien wie nog meer',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'decide', in: 'municipality' },
    about: 'pending',
  },
  body: { schema: openRegistrationBody, example: deskExamples.openRegistration },
  response: {
    status: 200,
    schema: openingsResponse,
    name: 'Openings',
    example: deskExamples.openings,
  },
  problems: [],
  needs: { table: { group: ['GetItem'], opening: ['PutItem', 'DeleteItem', 'Query'] } },
});
