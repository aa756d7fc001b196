import { changeCircleLinkBody, changedDeskResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const changeCircleLinkRoute = defineRoute({
  id: 'changeCircleLink',
  method: 'POST',
  path: '/v1/circles/{municipality}/invite-link',
  purpose: 'A manager changes the invite link of a circle',
  does: 'changes the invite link that new coordinators of the municipality get from then on, and mails it to those who are in the circle or invited to it',
  summary: 'De uitnodigingslink van een beheerdersgroep wijzigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'circle',
  },
  body: { schema: changeCircleLinkBody, example: manageDeskExamples.circleLink },
  response: {
    status: 200,
    schema: changedDeskResponse,
    name: 'ChangedDesk',
    example: manageDeskExamples.changed,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { desk: ['Query', 'PutItem'], officer: ['PutItem'] },
  },
});
