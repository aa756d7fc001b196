import type { OwnGroupResponse } from '../../requests/coordinators/own-group.ts';
import { deskGroupExample } from './desk-group-example.ts';

const changedAt = '2026-11-12T20:15:00.000Z';

const ownGroup = {
  reference: deskGroupExample.reference,
  name: deskGroupExample.name,
  municipality: deskGroupExample.municipality,
  phase: 'running',
  participants: 64,
  briefing: 'requested',
  briefingRequestedAt: changedAt,
  joining: 'open',
  registeredAt: deskGroupExample.registeredAt,
  activeSince: deskGroupExample.activeSince,
  streets: deskGroupExample.streets,
  polygon: deskGroupExample.polygon,
  sharesContact: true,
  neighbours: deskGroupExample.neighbours.map(
    ({ reference, name, region, municipality, phase, distance, relation, overlap }) => ({
      reference,
      name,
      region,
      municipality,
      phase,
      distance,
      relation,
      overlap,
      contacts: [{ name: 'Test Buur', email: 'buur@voorbeeld.example', phone: '+31612345678' }],
    }),
  ),
  openRequests: { count: 2, oldest: '2026-11-10T17:40:00.000Z' },
  history: [
    { event: 'GroupRegistered', at: deskGroupExample.registeredAt },
    { event: 'GroupApproved', at: '2026-11-04T09:12:05.000Z', officer: 'Wijkagent Dongen' },
    {
      event: 'GroupChanged',
      at: changedAt,
      change: { changes: [{ fact: 'briefing', from: 'none', to: 'requested' }] },
    },
  ],
  version: 4,
} satisfies OwnGroupResponse;

/** Examples for a coordinator's own page. */
export const coordinatorExamples = {
  ownGroup,
  change: { version: 4, participants: 70, phase: 'running' },
} as const;
