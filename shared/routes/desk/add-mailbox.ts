import { mailboxBody, changedMailboxResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const addMailboxRoute = defineRoute({
  id: 'addMailbox',
  method: 'POST',
  path: '/v1/mailboxes',
  purpose: 'A manager adds a desk mailbox',
  does: 'adds an address that gets mail about the municipalities from then on',
  summary: 'Een postbus toevoegen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
  },
  body: (region) => ({ schema: mailboxBody(region), example: manageDeskExamples.mailbox(region) }),
  response: {
    status: 200,
    schema: changedMailboxResponse,
    name: 'ChangedMailbox',
    example: manageDeskExamples.changedMailbox,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { desk: ['Query', 'PutItem'] },
  },
});
