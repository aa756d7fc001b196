import { admitApplicantBody, changedOfficerResponse } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const admitApplicantRoute = defineRoute({
  id: 'admitApplicant',
  method: 'POST',
  path: '/v1/officer-applicants/{applicantId}/admission',
  purpose: 'A manager admits somebody who has signed in and is waiting',
  does: 'gives roles to somebody who signed in without any',
  summary: 'Iemand toelaten die al inlogde',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'applicant',
  },
  body: (region) => ({
    schema: admitApplicantBody(region),
    example: manageOfficersExamples.officer(region),
  }),
  response: {
    status: 201,
    schema: changedOfficerResponse,
    name: 'ChangedOfficer',
    example: manageOfficersExamples.changed,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'PutItem', 'DeleteItem'] },
  },
});
