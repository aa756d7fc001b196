import { changeOfficerBody, changedOfficerResponse } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const changeOfficerRoute = defineRoute({
  id: 'changeOfficer',
  method: 'POST',
  path: '/v1/officers/{officerId}/changes',
  purpose: 'A manager changes an officer',
  does: "changes name, title, organisation, municipalities and roles; all of the officer's sessions end",
  summary: 'De gegevens en rollen van een medewerker wijzigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'officer',
  },
  body: (region) => ({
    schema: changeOfficerBody(region),
    example: { ...manageOfficersExamples.officer(region), version: 2 },
  }),
  response: {
    status: 200,
    schema: changedOfficerResponse,
    name: 'ChangedOfficer',
    example: manageOfficersExamples.changed,
  },
  problems: ['last-manager', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'Query', 'PutItem'], session: ['DeleteItem'] },
  },
});
