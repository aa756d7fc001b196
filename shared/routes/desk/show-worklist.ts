import { worklistResponse } from '../../requests/desk/worklist.ts';
import { worklistExample } from '../examples/worklist-examples.ts';
import { defineRoute } from '../route.ts';

export const showWorklistRoute = defineRoute({
  id: 'showWorklist',
  method: 'GET',
  path: '/v1/worklist',
  purpose: 'Shows an officer what is waiting for a decision, an answer or a follow-up',
  does: 'the work that is waiting in municipalities where the officer has the right for it, without contact details',
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
  needs: {
    table: { group: ['GetItem'], groupList: ['BatchGetItem'] },
    pending: ['group', 'joining', 'mailbox', 'opening', 'starter'],
  },
});
