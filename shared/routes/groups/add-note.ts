import { addedNoteResponse, addNoteBody } from '../../requests/groups/add-note.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const addNoteRoute = defineRoute({
  id: 'addNote',
  method: 'POST',
  path: '/v1/desk/groups/{reference}/notes',
  purpose: 'An officer writes a note about a group for colleagues',
  does: 'adds a note about the group, for officers who may follow up the group, once per idempotency key',
  summary: 'Een notitie over een groep schrijven, voor collega’s',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'active',
  },
  idempotencyKey: true,
  body: { schema: addNoteBody, example: deskExamples.addNote },
  response: {
    status: 201,
    schema: addedNoteResponse,
    name: 'AddedNote',
    example: deskExamples.addedNote,
  },
  problems: ['key-reused', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'PutItem', 'ConditionCheckItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
    },
  },
});
