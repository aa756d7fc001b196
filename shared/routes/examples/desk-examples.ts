import { responseExamples } from './response-examples.ts';

const { group } = responseExamples;

/** Example requests and responses of the desk; the contract tests validate each against its schema. */
export const deskExamples = {
  organisations: {
    organisations: [
      { id: 'politie', name: 'Politie' },
      { id: 'gm0766', name: 'Gemeente Dongen' },
    ],
  },
  signedIn: {
    id: '01kam9t2c6h3p8w5n0r7x4j1zv',
    name: 'Wijkagent Dongen',
    title: 'Wijkagent Dongen',
    rights: { 'groups.see': 'region', decide: ['GM0766'] },
    organisation: 'politie',
    usedPasskey: false,
    endsAt: '2026-11-30T18:00:00.000Z',
    sessions: [
      {
        id: '01KAM9T2C6H3P8W5N0R7X4J1ZV',
        organisation: 'politie',
        device: 'Firefox op Windows',
        startedAt: '2026-11-30T08:00:00.000Z',
        lastUsedAt: '2026-11-30T08:25:00.000Z',
        isThisOne: true,
      },
    ],
  },
  addNote: { text: 'Gebeld: de groep vergadert elke eerste maandag in het buurthuis.' },
  removeNote: { noteId: '01KAM9T2C6H3P8W5N0R7X4J1N1' },
  addedNote: { id: '01KAM9T2C6H3P8W5N0R7X4J1N1' },
  showContacts: { reason: 'decide' },
  contacts: {
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    coordinators: [
      {
        role: 'first',
        name: 'Coördinator Voorbeeld',
        email: 'coordinator@voorbeeld.example',
        phone: '+31612345678',
      },
    ],
  },
  findPerson: { contact: 'coordinator@voorbeeld.example', reason: 'reach' },
  foundPerson: {
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    groups: [
      {
        reference: group.reference,
        name: group.name,
        municipality: group.municipality,
        status: 'active',
        registeredAt: '2026-11-21T10:00:00.000Z',
        role: 'first',
      },
    ],
    unconfirmed: [
      {
        name: 'Buurtgroep Kanaalzicht',
        municipality: group.municipality,
        status: 'submitted',
        registeredAt: '2026-11-29T19:30:00.000Z',
        role: 'first',
      },
    ],
    more: false,
  },
  openRegistration: { state: 'open' },
  openings: { others: [{ officer: 'Wijkagent Dongen', at: '2026-11-30T09:12:05.000Z' }] },
  endSessions: { which: 'this' },
  endedSessions: { ended: 1, signedOut: true },
} as const;
