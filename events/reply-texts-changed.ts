import * as z from 'zod';
import { defineEvent, officerId, version } from './define-event.ts';

export const replyTextsChanged = defineEvent({
  name: 'ReplyTextsChanged',
  summary:
    "A desk manager changed the reply texts of the region; `textsVersion` is the version of the region's texts after the change.",
  storedIn: 'officer',
  data: z.strictObject({ officerId, textsVersion: version }),
  example: { officerId: '01kam0000000000000000000f2', textsVersion: 3 },
  broken: [
    { why: 'no version', data: { officerId: '01kam0000000000000000000f2' } },
    {
      why: 'a text in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f2',
        textsVersion: 3,
        text: 'vrije tekst',
      },
    },
  ],
});
