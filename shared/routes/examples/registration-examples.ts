import type { Polygon } from '../../domain/areas/area.ts';
import type { Region } from '../../regions/region.ts';

const polygon: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [4.978, 51.648],
      [4.984, 51.648],
      [4.984, 51.652],
      [4.978, 51.652],
      [4.978, 51.648],
    ],
  ],
};
const area = { polygon, streets: 'Vaartweg, Kanaalstraat en Sluispad' };

/** Request bodies that the API accepts; the contract tests validate each against its schema. */
export const examples = {
  registration: {
    name: 'Buurtpreventie Dongen-Vaart',
    municipality: 'GM0766',
    phase: 'running',
    participants: 64,
    area,
    briefingGiven: false,
    coordinator: {
      name: 'Coördinator Voorbeeld',
      email: 'coordinator@voorbeeld.example',
      phone: '06 12345678',
    },
    consents: { terms: true, shareContact: true },
  },
  act: {
    act: 'correct',
    version: 3,
    reason: 'asked',
    text: 'U belde ons op 3 november hierover.',
    phase: 'running',
    briefingGiven: true,
    briefingGivenOn: '2026-11-03',
  },
  decision: { decision: 'ask', version: 2, question: 'Hoort de Vaartweg er ook bij?' },
  answer: {
    answer: 'Ja, de hele Vaartweg hoort erbij.',
    correction: { participants: 68, name: 'Buurtpreventie Vaartweg en Hoge Ham' },
  },
  correction: {
    correction: { participants: 68 },
    own: { phone: '06 87654321', shareContact: false },
  },
  area: { area, version: 4 },
} as const;

/** A registration that the region accepts, for a group in its first municipality. */
export function exampleRegistration({ municipalities: [first] }: Region) {
  if (!first) return examples.registration;
  const [west, south, east, north] = first.bounds;
  const [x, y] = [rounded((west + east) / 2), rounded((south + north) / 2)];
  const [right, top] = [rounded(x + 0.006), rounded(y + 0.004)];
  const here: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [right, y],
        [right, top],
        [x, top],
        [x, y],
      ],
    ],
  };
  return {
    ...examples.registration,
    name: `Buurtpreventie ${first.name}`,
    municipality: first.code,
    area: { ...area, polygon: here },
  };
}

/** A registration that an officer of the region can make on behalf of a coordinator. */
export function exampleOnBehalf(region: Region) {
  const { consents, ...registration } = exampleRegistration(region);
  const { terms: agreed, shareContact } = consents;
  return { ...registration, conversation: 'phone', consents: { agreed, shareContact } };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
