import type {
  CoordinatorInvitationResponse,
  CoordinatorsResponse,
} from '../../requests/coordinators/coordinators.ts';
import { examples } from './registration-examples.ts';
import { responseExamples } from './response-examples.ts';

const { group } = responseExamples;
const { coordinator } = examples.registration;
const invitationId = '01KAM7Q3V8Z5D2X9T4R6W1C0BQ';
const secondId = '01KAM7Q3V8Z5D2X9T4R6W1C0BR';
const invited = {
  email: 'buurvrouw@post.example',
  expiresAt: '2026-12-07T20:15:00.000Z',
} as const;

const first = {
  id: '01KAM7Q3V8Z5D2X9T4R6W1C0BP',
  name: coordinator.name,
  role: 'first',
  since: '2026-11-02T19:04:11.000Z',
  you: true,
} as const;
const second = {
  id: secondId,
  name: 'Robin Jansen',
  role: 'second',
  since: '2026-11-20T18:30:00.000Z',
  you: false,
} as const;
const open = { id: invitationId, ...invited, successor: false } as const;
const nomination = {
  id: '01KAM7Q3V8Z5D2X9T4R6W1C0BS',
  coordinatorId: secondId,
  expiresAt: '2026-12-07T20:15:00.000Z',
} as const;

/** Example requests and responses about a group's other coordinators. */
export const otherCoordinatorsExamples = {
  first,
  second,
  open,
  nomination,
  coordinators: {
    coordinators: [first, second],
    invitations: [open],
  } satisfies CoordinatorsResponse,
  invite: { email: invited.email },
  invited: { invitationId },
  withdraw: { invitationId },
  remove: { coordinatorId: secondId },
  nominate: { coordinatorId: secondId },
  ofNomination: { nominationId: nomination.id },
  invitation: {
    reference: group.reference,
    name: group.name,
    municipality: group.municipality,
    ...invited,
    successor: false,
  } satisfies CoordinatorInvitationResponse,
  accept: { name: 'Robin Jansen', phone: '06 12345678', shareContact: true, terms: true },
  ended: { reference: group.reference },
} as const;
