import { tickedResponse, tickMemberBody } from '../../requests/groups/circle.ts';
import { circleExamples } from '../examples/circle-examples.ts';
import { defineRoute } from '../route.ts';

export const tickMemberRoute = defineRoute({
  id: 'tickMember',
  method: 'POST',
  path: '/v1/circles/{municipality}/members/{coordinatorId}/ticks',
  purpose: "An officer records whether a coordinator is in the circle's WhatsApp group",
  does: "records that a coordinator is in the circle's WhatsApp group, is not in it or has been taken out of it",
  summary: 'Vastleggen of een coördinator in de beheerdersgroep zit',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'member',
  },
  body: { schema: tickMemberBody, example: circleExamples.tick },
  response: {
    status: 200,
    schema: tickedResponse,
    name: 'TickedMember',
    example: circleExamples.ticked,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: { table: { circle: ['GetItem', 'PutItem'], group: ['PutItem'] } },
});
