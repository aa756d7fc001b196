import { reviewResponse } from '../../requests/groups/review-response.ts';
import { reviewExample } from '../examples/review-example.ts';
import { defineRoute } from '../route.ts';

export const reviewRegistrationRoute = defineRoute({
  id: 'reviewRegistration',
  method: 'GET',
  path: '/v1/registrations/{id}/review',
  purpose: 'An officer reviews a registration and the groups around it',
  does: 'the registration with what is near it and what has happened to it, without contact details',
  summary: 'Een aanmelding beoordelen: alles wat een medewerker nodig heeft',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'groups.see', in: 'municipality' },
    about: 'pending',
  },
  response: {
    status: 200,
    schema: reviewResponse,
    name: 'Review',
    example: reviewExample,
  },
  problems: [],
  needs: {
    table: {
      group: ['GetItem', 'Query'],
      cell: ['Query'],
      officer: ['GetItem'],
      opening: ['Query'],
      replyText: ['GetItem'],
      contact: ['Query'],
    },
    pending: ['group'],
    memory: 1024,
  },
});
