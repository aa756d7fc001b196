import type { Polygon, Position } from '../../shared/domain/areas/area.ts';
import type { Coordinator } from '../../shared/domain/groups/coordinator.ts';
import type { Group, GroupStatus } from '../../shared/domain/groups/group.ts';
import type { Registration } from '../../shared/domain/groups/registration.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';

/** The current time in tests. */
export const now = new Date('2026-11-21T10:00:00.000Z');

/** The time at this offset from `now`; a negative offset gives an earlier time. */
export function later(time: { days?: number; hours?: number; seconds?: number }): Date {
  const { days = 0, hours = 0, seconds = 0 } = time;
  return new Date(now.getTime() + ((days * 24 + hours) * 3600 + seconds) * 1000);
}

/** The end of the day `days` days after `now`, in Amsterdam winter time, plus `seconds`. */
export function endOfDay(days: number, seconds = 0): Date {
  return new Date(later({ days, hours: 13, seconds }).getTime() - 1);
}

/** The number of seconds after which even the slowest function's clock has passed a deadline. */
export const tolerated = 61;

const ulidLength = 26;
const idWith = (kind: string, number: number): string =>
  `01KAM${`${kind}${number}`.padStart(ulidLength - 5, '0')}`;
export const groupId = (number: number): string => idWith('G', number);
export const coordinatorId = (number: number): string => idWith('C', number);
export const eventId = (number: number): string => idWith('E', number);

/** A rectangle between these longitudes and latitudes. */
export function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/**
 * Areas on both sides of the border between Dongen and Loon op Zand, each about 700 by 780 metres. The gap between
 * Dongen-Vaart and Kaatsheuvel-West is about 104 metres; the other two areas are far from both.
 */
export const areas = {
  dongenVaart: rectangle(4.985, 51.648, 4.995, 51.655),
  kaatsheuvelWest: rectangle(4.9965, 51.648, 5.0065, 51.655),
  kaatsheuvelOost: rectangle(5.05, 51.655, 5.06, 51.662),
  rijen: rectangle(4.915, 51.588, 4.925, 51.595),
} as const;

export const dongen = 'GM0766';
export const loonOpZand = 'GM0809';

/** A registration as the form sends it, valid for the Langstraat region. */
export function registrationBody(changes: Partial<RegisterGroupBody> = {}): RegisterGroupBody {
  return {
    name: 'Buurtapp De Vaart',
    municipality: dongen,
    phase: 'running',
    participants: 42,
    area: {
      polygon: {
        type: 'Polygon',
        coordinates: areas.dongenVaart.coordinates.map((ring) => ring.map(([x, y]) => [x, y])),
      },
      streets: 'Vaartweg en zijstraten',
    },
    briefingGiven: false,
    coordinator: { name: 'Test Beheerder', email: 'beheerder@vaart.example', phone: '06 12345678' },
    consents: { terms: true, shareContact: true },
    ...changes,
  };
}

/** A validated registration. */
export function registration(changes: Partial<Registration> = {}): Registration {
  return {
    name: 'Buurtapp De Vaart',
    municipality: dongen,
    phase: 'running',
    participants: 42,
    area: { polygon: areas.dongenVaart, streets: 'Vaartweg en zijstraten' },
    briefingGiven: false,
    coordinator: {
      name: 'Test Beheerder',
      email: 'beheerder@vaart.example',
      phone: '+31612345678',
    },
    consents: { terms: true, shareContact: true },
    ...changes,
  };
}

const submitted: Group = {
  id: groupId(1),
  name: 'Buurtapp De Vaart',
  municipality: dongen,
  area: { polygon: areas.dongenVaart, streets: 'Vaartweg en zijstraten' },
  areaVersion: 1,
  phase: 'running',
  participants: 42,
  briefing: 'none',
  status: 'submitted',
  version: 1,
  registeredAt: now.toISOString(),
  confirmBy: endOfDay(7).toISOString(),
};
const pending: Group = {
  ...submitted,
  status: 'pending',
  version: 2,
  reference: 'LS-7KQ4M',
  confirmedAt: later({ hours: 1 }).toISOString(),
};
const decidedAt = later({ hours: 2 }).toISOString();
const decidedBy = {
  officerId: 'wijkagent-dongen',
  officerTitle: 'Wijkagent Dongen',
  at: decidedAt,
} as const;
const active: Group = {
  ...pending,
  status: 'active',
  version: 3,
  decision: { kind: 'approved', ...decidedBy },
  activeSince: decidedAt,
};

const groups: Record<GroupStatus, Group> = {
  submitted,
  expired: { ...submitted, status: 'expired', version: 2 },
  pending,
  asked: {
    ...pending,
    status: 'asked',
    version: 3,
    reviewVersion: 2,
    decisionVersion: 3,
    decision: { kind: 'asked', ...decidedBy, text: 'Klopt het aantal deelnemers?', version: 3 },
  },
  rejected: {
    ...pending,
    status: 'rejected',
    version: 3,
    decision: { kind: 'rejected', ...decidedBy, text: 'Er is al een groep in deze straten.' },
  },
  withdrawn: {
    ...pending,
    status: 'withdrawn',
    version: 3,
    withdrawnAt: decidedAt,
  },
  active,
  dormant: { ...active, status: 'dormant', version: 4 },
  closed: { ...active, status: 'closed', version: 4, closedAt: later({ days: 30 }).toISOString() },
};

/** Group 1 (Dongen-Vaart) with this status and these changes. */
export function groupThatIs(status: GroupStatus, changes: Partial<Group> = {}): Group {
  return { ...groups[status], ...changes };
}

/** An active group with its own id, reference and area. */
export function activeGroup(number: number, polygon: Polygon, changes: Partial<Group> = {}): Group {
  return groupThatIs('active', {
    id: groupId(number),
    reference: `LS-${String(number).padStart(5, '0')}`,
    name: `Groep ${number}`,
    area: { polygon, streets: `Straat ${number}` },
    ...changes,
  });
}

export function coordinatorOf(
  group: Pick<Group, 'id'>,
  changes: Partial<Coordinator> = {},
): Coordinator {
  const consent = { givenAt: now.toISOString(), textVersion: '2026-11' };
  return {
    id: coordinatorId(1),
    groupId: group.id,
    name: 'Test Beheerder',
    email: 'beheerder@vaart.example',
    phone: '+31612345678',
    role: 'first',
    consents: { terms: consent, shareContact: consent },
    mailState: 'ok',
    ...changes,
  };
}
