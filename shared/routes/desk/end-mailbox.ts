import { endMailboxBody, changedMailboxResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const endMailboxRoute = defineRoute({
  id: 'endMailbox',
  method: 'POST',
  path: '/v1/mailboxes/{mailboxId}/endings',
  purpose: 'A manager removes a desk mailbox',
  does: 'removes the mailbox, whose address gets no more mail',
  summary: 'Een postbus beëindigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'mailbox',
  },
  body: { schema: endMailboxBody, example: { version: 3 } },
  response: {
    status: 200,
    schema: changedMailboxResponse,
    name: 'ChangedMailbox',
    example: manageDeskExamples.changedMailbox,
  },
  problems: ['mailbox-needed', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { desk: ['Query', 'PutItem', 'DeleteItem'] },
  },
});
