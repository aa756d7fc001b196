import { starterContactResponse } from '../../requests/starting/responses.ts';
import { showStarterContactBody } from '../../requests/starting/show-starter-contact.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const showStarterContactRoute = defineRoute({
  id: 'showStarterContact',
  method: 'POST',
  path: '/v1/starters/{id}/contact-views',
  purpose: 'Shows an officer the name and address of a starter, after recording the view',
  does: "records who looks at the starter's name and address and why, and then shows them",
  summary: 'De naam en het adres van een starter bekijken, met een reden',
  tag: 'starting',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'contacts.see', in: 'municipality' },
    about: 'starter',
  },
  body: { schema: showStarterContactBody, example: joinExamples.showStarterContact },
  response: {
    status: 200,
    schema: starterContactResponse,
    name: 'StarterContact',
    example: joinExamples.starterContact,
  },
  problems: [],
  needs: { table: { starter: ['GetItem'], viewing: ['PutItem'] } },
});
