import {
  ownReferenceResponse,
  removeCoordinatorBody,
} from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const removeCoordinatorRoute = defineRoute({
  id: 'removeCoordinator',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/removals',
  purpose: 'The first coordinator removes another coordinator of the group',
  does: 'removes another coordinator, whose details are erased and whose links end',
  summary: 'Een andere coördinator verwijderen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'shared', again: 'the same' },
  body: { schema: removeCoordinatorBody, example: otherCoordinatorsExamples.remove },
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
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      contact: ['DeleteItem'],
      revocation: ['PutItem'],
    },
  },
});
