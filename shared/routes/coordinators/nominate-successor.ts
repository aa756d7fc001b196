import { ownReferenceResponse } from '../../requests/coordinators/coordinators.ts';
import { nominateSuccessorBody } from '../../requests/coordinators/succession.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const nominateSuccessorRoute = defineRoute({
  id: 'nominateSuccessor',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/nominations',
  purpose: 'The first coordinator asks another coordinator to become the first one',
  does: 'nominates another coordinator, who is told by mail and can become the first one',
  summary: 'Een opvolger voordragen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'with-successor', again: 'the same' },
  body: { schema: nominateSuccessorBody, example: otherCoordinatorsExamples.nominate },
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
      group: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    },
  },
});
