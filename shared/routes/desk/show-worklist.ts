import { worklistResponse } from '../../requests/desk/worklist.ts';
import { worklistExample } from '../examples/worklist-examples.ts';
import { defineRoute } from '../route.ts';

export const showWorklistRoute = defineRoute({
  id: 'showWorklist',
  method: 'GET',
  path: '/v1/worklist',
  purpose: 'Shows an officer what waits for a decision, an answer or a contact',
  does: 'what waits in the municipalities in which the officer has the right for it, without contact details',
  summary: 'Wat wacht op mij',
  tag: 'desk',
  caller: { by: 'officer', with: 'session' },
  response: {
    status: 200,
    schema: worklistResponse,
    name: 'Worklist',
    example: worklistExample,
  },
  problems: [],
  needs: { table: { group: ['GetItem'] }, pending: ['group', 'joining', 'starter'] },
});
