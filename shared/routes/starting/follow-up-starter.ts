import { followUpStarterBody } from '../../requests/starting/follow-up-starter.ts';
import { starterFollowUpResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const followUpStarterRoute = defineRoute({
  id: 'followUpStarter',
  method: 'POST',
  path: '/v1/starters/{id}/follow-up',
  purpose: 'An officer records having contacted somebody who wants to start a group',
  does: 'records the follow-up',
  summary: 'Vastleggen dat er contact is geweest',
  tag: 'starting',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'starter',
  },
  body: { schema: followUpStarterBody, example: joinExamples.followUp },
  response: {
    status: 200,
    schema: starterFollowUpResponse,
    name: 'StarterFollowUp',
    example: joinExamples.followedUp,
  },
  problems: ['already-followed-up', 'changed-meanwhile'],
  needs: {
    table: { starter: ['GetItem', 'PutItem'], starterHistory: ['PutItem'] },
  },
});
