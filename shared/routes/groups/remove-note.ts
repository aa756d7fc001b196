import { addedNoteResponse, removeNoteBody } from '../../requests/groups/add-note.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const removeNoteRoute = defineRoute({
  id: 'removeNote',
  method: 'POST',
  path: '/v1/desk/groups/{reference}/note-removals',
  purpose: 'An officer removes a note about a group',
  does: 'removes the text of a note about the group, and records who removed it',
  summary: 'Een notitie over een groep verwijderen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'active',
  },
  body: { schema: removeNoteBody, example: deskExamples.removeNote },
  response: {
    status: 200,
    schema: addedNoteResponse,
    name: 'RemovedNote',
    example: deskExamples.addedNote,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'PutItem', 'ConditionCheckItem'],
    },
  },
});
