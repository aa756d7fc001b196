import { contactsResponse, showContactsBody } from '../../requests/groups/show-contacts.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const showContactsRoute = defineRoute({
  id: 'showContacts',
  method: 'POST',
  path: '/v1/registrations/{id}/contact-views',
  purpose:
    "Shows an officer the contact details of a group's coordinators, after recording the view",
  does: "records who looks at the coordinators' contact details and why, and then shows them",
  summary: 'De contactgegevens van de coördinatoren bekijken, met een reden',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'contacts.see', in: 'municipality' },
    about: 'pending',
  },
  body: { schema: showContactsBody, example: deskExamples.showContacts },
  response: {
    status: 200,
    schema: contactsResponse,
    name: 'Contacts',
    example: deskExamples.contacts,
  },
  problems: [],
  needs: { table: { group: ['GetItem', 'Query'], viewing: ['PutItem'] } },
});
