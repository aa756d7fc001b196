import { membershipResponse, sayMembershipBody } from '../../requests/groups/circle.ts';
import { circleExamples } from '../examples/circle-examples.ts';
import { defineRoute } from '../route.ts';

export const sayMembershipRoute = defineRoute({
  id: 'sayMembership',
  method: 'PUT',
  path: '/v1/groups/{reference}/circle-state',
  purpose:
    "A coordinator says to be in the WhatsApp group of the municipality's circle, or out of it",
  does: "records whether the coordinator is in the circle's WhatsApp group",
  summary: 'Zeggen of u in de beheerdersgroep zit',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  body: { schema: sayMembershipBody, example: circleExamples.say },
  response: {
    status: 200,
    schema: membershipResponse,
    name: 'Membership',
    example: circleExamples.membership,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      group: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
      reference: ['GetItem'],
      circle: ['GetItem', 'PutItem'],
    },
  },
});
