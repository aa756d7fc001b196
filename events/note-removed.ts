import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid } from './define-event.ts';

export const noteRemoved = defineEvent({
  name: 'NoteRemoved',
  summary: 'An officer removed the text of a note about a group.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, noteId: ulid, officerId }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    noteId: '01KAM0000000000000000000N1',
    officerId: 'wijkagent-dongen',
  },
  broken: [
    {
      why: 'no officer',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        noteId: '01KAM0000000000000000000N1',
      },
    },
    {
      why: 'the text in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        noteId: '01KAM0000000000000000000N1',
        officerId: 'wijkagent-dongen',
        text: 'vrije tekst',
      },
    },
  ],
});
