import type { OwnDataResponse, OwnExportResponse } from '../../requests/coordinators/own-data.ts';
import { examples } from './registration-examples.ts';
import { responseExamples } from './response-examples.ts';

const { group } = responseExamples;
const { coordinator, area } = examples.registration;
const moments = {
  registered: '2026-11-02T19:04:11.000Z',
  confirmed: '2026-11-02T19:31:40.000Z',
  approved: '2026-11-04T09:12:05.000Z',
  viewed: '2026-11-04T09:05:12.000Z',
} as const;
const officer = 'Wijkagent Dongen';
const consent = { givenAt: moments.registered, textVersion: '2026-11' };

const details = {
  ...coordinator,
  role: 'first',
  consents: { terms: consent, shareContact: consent },
  mail: 'ok',
} as const;
const views: OwnDataResponse['views'] = [
  {
    at: moments.viewed,
    officer,
    organisation: 'police',
    how: 'looked',
    reason: 'decide',
  },
];

/** Example requests and responses about a coordinator's own data. */
export const ownDataExamples = {
  shown: { ...details, isOnly: true, views, moreViews: false } satisfies OwnDataResponse,
  exported: {
    madeAt: '2026-11-30T20:15:00.000Z',
    coordinator: { id: '01KAM7Q3V8Z5D2X9T4R6W1C0BP', ...details },
    circle: { state: 'invited', since: moments.approved },
    group: {
      id: '01KAM7Q3V8Z5D2X9T4R6W1C0BN',
      reference: group.reference,
      name: group.name,
      municipality: group.municipality,
      streets: area.streets,
      polygon: group.polygon,
      phase: 'running',
      participants: 62,
      briefing: 'none',
      status: 'active',
      registeredAt: moments.registered,
      confirmedAt: moments.confirmed,
      activeSince: moments.approved,
      decision: { kind: 'approved', officer, at: moments.approved },
      acts: [],
      changes: [],
    },
    events: [{ event: 'GroupApproved', at: moments.approved }],
    letters: [{ letter: 'welcome', at: moments.approved, state: 'sent' }],
    views,
  } satisfies OwnExportResponse,
  change: { phone: '06 12345678' },
  erase: { groupEnds: true },
} as const;
