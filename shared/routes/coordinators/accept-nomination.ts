import { ownReferenceResponse } from '../../requests/coordinators/coordinators.ts';
import { nominationBody } from '../../requests/coordinators/succession.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const acceptNominationRoute = defineRoute({
  id: 'acceptNomination',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/succession',
  purpose: 'A coordinator who was nominated becomes the first coordinator of the group',
  does: 'makes the nominee the first coordinator, and the one who nominated a second one',
  summary: 'De eerste coördinator opvolgen',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'nominated', again: 'the same' },
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
      group: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    attributes: { UpdateItem: ['role'] },
  },
});
