import { replyTextsResponse } from '../../requests/desk/reply-texts.ts';
import { replyTextExamples } from '../examples/reply-text-examples.ts';
import { defineRoute } from '../route.ts';

export const listReplyTextsRoute = defineRoute({
  id: 'listReplyTexts',
  method: 'GET',
  path: '/v1/reply-texts',
  purpose: 'Lists the reply texts of the region for the manager',
  does: 'the texts from which officers start a question or a rejection, with their placeholders',
  summary: 'De antwoordteksten van de regio',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
  },
  response: {
    status: 200,
    schema: replyTextsResponse,
    name: 'ReplyTexts',
    example: replyTextExamples.replyTexts,
  },
  problems: [],
  needs: {
    table: { replyText: ['GetItem'] },
  },
});
