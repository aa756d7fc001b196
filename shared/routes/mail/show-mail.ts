import { mailResponse } from '../../requests/mail/mail-response.ts';
import { defineRoute } from '../route.ts';

export const showMailRoute = defineRoute({
  id: 'showMail',
  method: 'GET',
  path: '/v1/mail',
  purpose: 'Whether the mail of a region is stopped',
  does: "whether an operator has stopped the region's mail, so that it will arrive later",
  summary: 'Of de mail van deze regio nu wordt verstuurd, of later komt',
  tag: 'access',
  caller: { by: 'anybody' },
  response: { status: 200, schema: mailResponse, name: 'Mail', example: { stopped: false } },
  problems: [],
  needs: { table: { mailSwitch: ['GetItem'] } },
});
