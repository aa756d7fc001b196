import { mailboxBody, changedMailboxResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const changeMailboxRoute = defineRoute({
  id: 'changeMailbox',
  method: 'POST',
  path: '/v1/mailboxes/{mailboxId}/changes',
  purpose: 'A manager changes a desk mailbox',
  does: 'changes the title, address, kind and municipalities; an earlier address gets no more mail',
  summary: 'Een postbus wijzigen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'mailbox',
  },
  body: (region) => ({ schema: mailboxBody(region), example: manageDeskExamples.mailbox(region) }),
  response: {
    status: 200,
    schema: changedMailboxResponse,
    name: 'ChangedMailbox',
    example: manageDeskExamples.changedMailbox,
  },
  problems: ['mailbox-needed', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { desk: ['Query', 'PutItem'] },
  },
});
