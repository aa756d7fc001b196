import { deskGroupResponse } from '../../requests/desk/desk-group.ts';
import { deskGroupExample } from '../examples/desk-group-example.ts';
import { defineRoute } from '../route.ts';

export const showDeskGroupRoute = defineRoute({
  id: 'showDeskGroup',
  method: 'GET',
  path: '/v1/desk/groups/{reference}',
  purpose: 'An officer looks at everything about one group',
  does: 'a group with its neighbours, circle membership, history and letters, without contact details',
  summary: 'Een groep op de werkplek: alles wat politie en gemeente weten',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'groups.see', in: 'municipality' },
    about: 'active',
  },
  response: {
    status: 200,
    schema: deskGroupResponse,
    name: 'DeskGroup',
    example: deskGroupExample,
  },
  problems: [],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query'],
      circle: ['GetItem'],
      officer: ['GetItem'],
      mail: ['Query'],
    },
  },
});
