import { findPersonBody, findPersonResponse } from '../../requests/groups/find-person.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody } from '../stored-attributes.ts';

export const findPersonRoute = defineRoute({
  id: 'findPerson',
  method: 'POST',
  path: '/v1/desk/person-searches',
  purpose:
    'Finds the groups of a coordinator by exact address or number, after recording the search',
  does: 'records who searches for a person and why, and then shows the groups that the person coordinates in municipalities where the officer has the right, without contact details',
  summary: 'De groepen van een coördinator zoeken, op e-mailadres of telefoonnummer',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'contacts.see', in: 'anywhere' },
  },
  body: { schema: findPersonBody, example: deskExamples.findPerson },
  response: {
    status: 200,
    schema: findPersonResponse,
    name: 'FoundPerson',
    example: deskExamples.foundPerson,
  },
  problems: ['too-many-requests'],
  needs: {
    table: {
      contact: ['Query'],
      group: ['GetItem'],
      registration: ['GetItem'],
      viewing: ['PutItem'],
      cap: ['UpdateItem'],
    },
    attributes: { UpdateItem: ['lastUsedAt', ...countedByAnybody] },
    secrets: ['contacts'],
  },
});
