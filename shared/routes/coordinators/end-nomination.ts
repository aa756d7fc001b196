import { ownReferenceResponse } from '../../requests/coordinators/coordinators.ts';
import { nominationBody } from '../../requests/coordinators/succession.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const endNominationRoute = defineRoute({
  id: 'endNomination',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/nomination-endings',
  purpose: 'A nominee refuses to become the first coordinator, or the first takes the request back',
  does: 'removes the nomination, and tells the other one of the two',
  summary: 'Een voordracht weigeren of intrekken',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'nominated-unwanted', again: 'the same' },
  body: { schema: nominationBody, example: otherCoordinatorsExamples.ofNomination },
  response: {
    status: 200,
    schema: ownReferenceResponse,
    name: 'OwnGroupReference',
    example: otherCoordinatorsExamples.ended,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    },
  },
});
