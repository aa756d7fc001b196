import type { Polygon } from '../../domain/areas/area.ts';
import { groupFeatureOf } from '../../requests/overview/group-feature.ts';
import type { OverviewResponse, PublicGroup } from '../../requests/overview/responses.ts';
import { examples } from './registration-examples.ts';

const id = '01KAM7Q3V8Z5D2X9T4R6W1C0BN';
const reference = 'LS-7KQ4M';
const name = examples.registration.name;
const dongen = { code: 'GM0766', name: 'Dongen' } as const;
const loonOpZand = { code: 'GM0809', name: 'Loon op Zand' } as const;
const region = 'langstraat';
const officer = 'Wijkagent Dongen';
const moments = {
  registered: '2026-11-02T19:04:11.000Z',
  confirmed: '2026-11-02T19:31:40.000Z',
  decided: '2026-11-04T09:12:05.000Z',
} as const;
const confirmBy = '2026-11-09T19:04:11.000Z';
const polygon = examples.registration.area.polygon;
const nextDoor: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [4.986, 51.648],
      [4.992, 51.648],
      [4.992, 51.652],
      [4.986, 51.652],
      [4.986, 51.648],
    ],
  ],
};

const group = {
  reference,
  name,
  municipality: dongen,
  phase: 'running',
  participants: '51-100',
  streets: examples.registration.area.streets,
  activeSince: moments.decided,
  joining: 'open',
  neighbours: 1,
  polygon,
} as const satisfies PublicGroup;
const overview = { region: 'Langstraat', groups: [group] } satisfies OverviewResponse;
const neighbour = {
  reference: 'LS-3D9XW',
  name: 'Buurtapp Kaatsheuvel-West',
  region,
  municipality: loonOpZand,
  polygon: nextDoor,
} as const;
const proximity = { distance: 138.4, relation: 'near' } as const;

/** Example responses of the API; the contract tests validate each against its schema. */
export const responseExamples = {
  registration: { id, confirmBy },
  ownRegistration: {
    id,
    name,
    municipality: dongen,
    status: 'asked',
    reference,
    confirmBy,
    question: { text: examples.decision.question, at: moments.decided, officer },
    alsoWaiting: [],
  },
  confirmation: { reference, alreadyConfirmed: false },
  review: {
    id,
    reference,
    name,
    municipality: dongen,
    phase: 'running',
    participants: 64,
    briefing: 'none',
    status: 'pending',
    registeredAt: moments.registered,
    confirmedAt: moments.confirmed,
    streets: group.streets,
    polygon,
    coordinator: {
      ...examples.registration.coordinator,
      phone: '+31612345678',
      sharesContact: true,
    },
    nearby: [{ ...neighbour, ...proximity, phase: 'running', overlap: 0, likelyDuplicate: false }],
    officer,
    mayDecide: 'yes',
  },
  status: { reference, status: 'active' },
  withdrawal: { reference, status: 'withdrawn' },
  overview,
  overviewFeatures: { type: 'FeatureCollection', features: overview.groups.map(groupFeatureOf) },
  group: {
    ...group,
    neighbourGroups: [{ ...neighbour, ...proximity, overlap: 0, crossesBorder: true }],
  },
  found: { covering: [{ ...group, region, distance: 0 }], nearest: [] },
  areaCheck: {
    groups: [
      { ...group, region, distance: 0, relation: 'overlaps', overlap: 0.83, likelyDuplicate: true },
    ],
  },
  feature: groupFeatureOf(group),
} as const;
