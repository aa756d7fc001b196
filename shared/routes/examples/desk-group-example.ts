import type { DeskGroupResponse } from '../../requests/desk/desk-group.ts';
import { responseExamples } from './response-examples.ts';

const { group, ownRegistration } = responseExamples;
const registeredAt = '2026-11-02T19:04:11.000Z';
const confirmedAt = '2026-11-02T19:31:40.000Z';
const approvedAt = '2026-11-04T09:12:05.000Z';
const enrolledAt = '2026-11-04T09:12:09.000Z';
const officer = 'Wijkagent Dongen';

/** An active group with one coordinator and a neighbour in the next municipality. */
export const deskGroupExample: DeskGroupResponse = {
  id: ownRegistration.id,
  reference: group.reference,
  name: group.name,
  municipality: group.municipality,
  phase: 'running',
  participants: 64,
  briefing: 'none',
  status: 'active',
  joining: 'open',
  registeredAt,
  activeSince: approvedAt,
  streets: group.streets,
  polygon: group.polygon,
  coordinators: [
    {
      role: 'first',
      mail: 'ok',
      sharesContact: true,
      circle: { state: 'invited', since: enrolledAt },
    },
  ],
  neighbours: group.neighbourGroups.map((neighbour) => ({
    ...neighbour,
    phase: 'running',
    linkedSince: approvedAt,
    desk: {
      police: {
        name: 'Politieteam Voorbeeld',
        phone: '0900-8844',
        email: 'team@voorbeeld.example',
      },
      municipality: { name: 'Voorbeeld', phone: '14 000', email: 'gemeente@voorbeeld.example' },
    },
  })),
  decision: { kind: 'approved', officer, at: approvedAt },
  history: [
    { event: 'GroupRegistered', at: registeredAt },
    { event: 'RegistrationConfirmed', at: confirmedAt },
    { event: 'GroupApproved', at: approvedAt, officer },
    { event: 'CoordinatorEnrolled', at: enrolledAt },
  ],
  letters: [
    { letter: 'welcome', at: enrolledAt, state: 'sent' },
    { letter: 'approval-request', at: confirmedAt, state: 'sent' },
  ],
  notes: [
    {
      id: '01KAM9T2C6H3P8W5N0R7X4J1N1',
      by: { officer, at: enrolledAt },
      text: 'Gebeld: de groep vergadert elke eerste maandag in het buurthuis.',
    },
  ],
  maySeeContacts: true,
  version: 3,
  mayDo: ['correct', 'move', 'close'],
};
