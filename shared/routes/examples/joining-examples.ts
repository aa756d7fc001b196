import { responseExamples } from './response-examples.ts';

const id = '01KAM9T2C6H3P8W5N0R7X4J1ZV';
const { reference, name } = responseExamples.group;
const group = { reference, name };
const requestedAt = '2026-11-09T18:20:00.000Z';
const asker = { name: 'Aanvrager Voorbeeld', email: 'aanvrager@voorbeeld.example' };
const followUp = {
  officer: 'Medewerker OOV gemeente Dongen',
  at: '2026-11-12T10:15:00.000Z',
  note: 'Gebeld, komt naar de presentatie.',
};

/** Example requests and responses for joining and starting; the contract tests validate each against its schema. */
export const joinExamples = {
  request: { ...asker, street: 'Vaartweg', note: 'Ik woon hier sinds september.' },
  requested: { id, confirmBy: '2026-11-11T18:20:00.000Z' },
  confirmation: { group, alreadyConfirmed: false },
  received: {
    reader: 'coordinator',
    id,
    group,
    status: 'open',
    requestedAt,
    street: 'Vaartweg',
    note: 'Ik woon hier sinds september.',
    answerBy: '2026-11-23T18:31:00.000Z',
  },
  answer: { answer: 'accepted', message: 'Welkom! U krijgt vanavond een uitnodiging.' },
  answered: { status: 'accepted', asker },
  joining: { state: 'open' },
  joiningSet: { reference, joining: 'open' },
  starterKit: {
    ...asker,
    municipality: 'GM0766',
    place: 'Rond het Wilhelminaplein',
    followUp: true,
  },
  starterKitRequested: { id },
  ownStarterKit: {
    id,
    municipality: { code: 'GM0766', name: 'Dongen' },
    requestedAt,
    followUp: 'to-confirm',
    removedAt: '2027-02-07T18:20:00.000Z',
    alsoWaiting: [],
  },
  starterConfirmation: { alreadyConfirmed: false },
  starter: {
    id,
    municipality: { code: 'GM0766', name: 'Dongen' },
    place: 'Rond het Wilhelminaplein',
    requestedAt,
    removedAt: '2027-02-07T18:20:00.000Z',
  },
  showStarterContact: { reason: 'follow-up' },
  starterContact: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', ...asker },
  followUp: { note: followUp.note },
  followedUp: { followUp },
} as const;
