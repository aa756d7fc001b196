import { replaceReplyTextsBody, replyTextsResponse } from '../../requests/desk/reply-texts.ts';
import { replyTextExamples } from '../examples/reply-text-examples.ts';
import { defineRoute } from '../route.ts';

export const replaceReplyTextsRoute = defineRoute({
  id: 'replaceReplyTexts',
  method: 'PUT',
  path: '/v1/reply-texts',
  purpose: 'A manager adds, changes or removes reply texts of the region',
  does: 'replaces all reply texts, if nobody has changed them since the manager opened the page',
  summary: 'De antwoordteksten van de regio vervangen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
  },
  body: { schema: replaceReplyTextsBody, example: replyTextExamples.replaced },
  response: {
    status: 200,
    schema: replyTextsResponse,
    name: 'ReplyTexts',
    example: replyTextExamples.replyTexts,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: { replyText: ['GetItem', 'PutItem'], officer: ['PutItem'] },
  },
});
