import { groupListQuery, groupListResponse } from '../../requests/desk/group-list.ts';
import { groupListExample } from '../examples/group-list-example.ts';
import { defineRoute } from '../route.ts';

export const listDeskGroupsRoute = defineRoute({
  id: 'listDeskGroups',
  method: 'GET',
  path: '/v1/desk/groups',
  purpose: 'An officer searches and filters the groups',
  does: 'the groups in municipalities where the officer has the right, filtered and searched, without contact details',
  summary: 'De groepen op de werkplek: zoeken en kiezen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'groups.see', in: 'anywhere' },
  },
  query: groupListQuery,
  response: {
    status: 200,
    schema: groupListResponse,
    name: 'DeskGroups',
    example: groupListExample,
  },
  problems: [],
  needs: { table: { groupList: ['BatchGetItem'] } },
});
