import { membershipResponse } from '../../requests/groups/circle.ts';
import { circleExamples } from '../examples/circle-examples.ts';
import { defineRoute } from '../route.ts';

export const showMembershipRoute = defineRoute({
  id: 'showMembership',
  method: 'GET',
  path: '/v1/groups/{reference}/circle-membership',
  purpose: "A coordinator sees their own membership of the municipality's circle",
  does: "the coordinator's own membership of the circle",
  summary: 'Zien of u in de beheerdersgroep zit',
  tag: 'group',
  caller: { by: ['manage'], with: 'token', about: 'active', again: 'link-revoked' },
  response: {
    status: 200,
    schema: membershipResponse,
    name: 'Membership',
    example: circleExamples.membership,
  },
  problems: [],
  needs: {
    table: { group: ['GetItem', 'Query'], reference: ['GetItem'], circle: ['GetItem'] },
  },
});
