import type { Region } from '../../regions/region.ts';

const away = { id: '01kam9t2c6h3p8w5n0r7x4j1zv', name: 'Wijkagent Dongen', title: 'Wijkagent' };
const colleague = {
  id: '01kam9t2c6h3p8w5n0r7x4j1zw',
  name: 'Wijkagent Voorbeeld',
  title: 'Wijkagent',
};
const period = {
  id: '01kam9t2c6h3p8w5n0r7x4j1zx',
  municipalities: ['GM0766'],
  from: '2026-12-20T23:00:00.000Z',
  until: '2027-01-03T22:59:59.999Z',
};

/** Example requests and responses about stand-ins; the contract tests validate each against its schema. */
export const standInExamples = {
  named: ({ municipalities: [first] }: Pick<Region, 'municipalities'>) => ({
    version: 2,
    colleague: colleague.id,
    municipalities: first ? [first.code] : [],
    firstDay: '2026-12-21',
    lastDay: '2027-01-03',
  }),
  standIns: {
    officer: away,
    version: 2,
    standIns: [{ ...period, colleague }],
    standsInFor: [{ ...period, colleague }],
    colleagues: [{ ...colleague, municipalities: ['GM0766'], since: '2026-03-03T08:00:00.000Z' }],
    municipalities: ['GM0766'],
  },
  changed: { id: period.id, version: 3 },
} as const;
