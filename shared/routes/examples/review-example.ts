import type { ReviewResponse } from '../../requests/groups/review-response.ts';
import { examples } from './registration-examples.ts';
import { responseExamples } from './response-examples.ts';

const { ownRegistration, group } = responseExamples;
const officer = 'Wijkagent Dongen';
const [neighbour] = group.neighbourGroups;
const registeredAt = '2026-11-02T19:04:11.000Z';
const confirmedAt = '2026-11-02T19:31:40.000Z';
const askedAt = '2026-11-03T09:12:05.000Z';
const answeredAt = '2026-11-03T20:40:00.000Z';

/** The review of a registration whose coordinator has answered a question and corrected the size and the streets. */
export const reviewExample: ReviewResponse = {
  id: ownRegistration.id,
  reference: group.reference,
  name: group.name,
  municipality: group.municipality,
  phase: 'running',
  participants: 68,
  briefing: 'none',
  status: 'pending',
  registeredAt,
  confirmedAt,
  streets: group.streets,
  polygon: group.polygon,
  sharesContact: true,
  nearby: neighbour
    ? [
        {
          reference: neighbour.reference,
          name: neighbour.name,
          region: neighbour.region,
          municipality: neighbour.municipality,
          phase: 'running',
          waits: false,
          distance: neighbour.distance,
          relation: neighbour.relation,
          overlap: 0,
          duplicate: ['phone'],
          polygon: neighbour.polygon,
        },
      ]
    : [],
  duplicatesElsewhere: [
    {
      municipality: 'Voorbeeld',
      desk: {
        police: {
          name: 'Politieteam Voorbeeld',
          phone: '0900-8844',
          email: 'team@voorbeeld.example',
        },
        municipality: { name: 'Voorbeeld', phone: '14 000', email: 'gemeente@voorbeeld.example' },
      },
    },
  ],
  decision: { kind: 'asked', officer, at: askedAt, text: examples.decision.question },
  answer: {
    text: examples.answer.answer,
    at: answeredAt,
    replaced: { participants: 64, streets: 'Vaartweg', polygon: group.polygon },
  },
  history: [
    { event: 'GroupRegistered', at: registeredAt },
    { event: 'RegistrationConfirmed', at: confirmedAt },
    { event: 'QuestionAsked', at: askedAt, officer },
    { event: 'QuestionAnswered', at: answeredAt },
  ],
  replyTexts: [
    {
      id: 'aantal',
      use: 'ask',
      title: 'Aantal deelnemers',
      text: `Klopt het aantal deelnemers dat u voor ${group.name} opgaf?`,
    },
  ],
  openedBy: [{ officer: 'Medewerker OOV gemeente Dongen', at: '2026-11-04T09:02:00.000Z' }],
  version: 5,
  mayDecide: 'yes',
  maySeeContacts: true,
};
