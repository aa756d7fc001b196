import type { Polygon } from '../domain/area.ts';

/** Bodies that the interface accepts; the contract tests send each through its schema. */
const polygon: Polygon = {
  type: 'Polygon',
  coordinates: [[[4.978, 51.648], [4.984, 51.648], [4.984, 51.652], [4.978, 51.652], [4.978, 51.648]]],
};
const area = {
  polygon,
  streets: 'Vaartweg, Kanaalstraat en Sluispad',
};

export const examples = {
  registration: {
    name: 'Buurtpreventie Dongen-Vaart',
    municipality: 'GM0766',
    phase: 'running',
    participants: 64,
    area,
    briefingGiven: false,
    coordinator: { name: 'Coördinator Voorbeeld', email: 'coordinator@voorbeeld.example', phone: '06 12345678' },
    consents: { terms: true, shareContact: true },
  },
  decision: { decision: 'ask', question: 'Hoort de Vaartweg er ook bij?' },
  answer: { answer: 'Ja, de hele Vaartweg hoort erbij.' },
  area: { area },
  areaCheck: { polygon, municipality: 'GM0766' },
} as const;
