import { newLinkResponse, requestNewLinkBody } from '../../requests/mail/request-new-link.ts';
import { newLinkCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody, storedByAnybody } from '../stored-attributes.ts';

export const requestNewLinkRoute = defineRoute({
  id: 'requestNewLink',
  method: 'POST',
  path: '/v1/link-requests',
  purpose: 'Somebody whose link no longer works asks for a new one',
  does: 'asks for a new link, within the caps; it is mailed only if the address is the right one, which the response never reveals',
  summary: 'Een nieuwe link vragen; het antwoord is altijd hetzelfde',
  tag: 'access',
  caller: { by: 'anybody' },
  idempotencyKey: true,
  body: {
    schema: requestNewLinkBody,
    example: {
      purpose: 'manage',
      subject: 'LS-7KQ4M',
      email: 'coordinator@post.example',
    },
  },
  response: {
    status: 200,
    schema: newLinkResponse,
    name: 'NewLink',
    example: { requested: true },
  },
  problems: ['key-reused', 'changed-meanwhile'],
  mailCaps: newLinkCaps,
  needs: {
    table: {
      linkRequest: ['PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
    },
    attributes: {
      PutItem: [...storedByAnybody, 'purpose', 'subject', 'mailbox'],
      UpdateItem: countedByAnybody,
    },
    secrets: ['fingerprint'],
  },
});
