import type { Region } from '../../regions/region.ts';

/** Example requests and responses about officers; the contract tests validate each against its schema. */
export const manageOfficersExamples = {
  officer: ({ municipalities: [first] }: Pick<Region, 'municipalities'>) => ({
    name: 'Wijkagent Voorbeeld',
    title: 'Wijkagent',
    organisation: 'police',
    municipalities: first ? [first.code] : [],
    roles: ['police-officer'],
  }),
  officers: {
    officers: [
      {
        id: '01kam9t2c6h3p8w5n0r7x4j1zv',
        name: 'Functioneel beheerder Langstraat',
        title: 'Functioneel beheerder Langstraat',
        organisation: 'police',
        municipalities: ['GM0766'],
        roles: ['desk-manager'],
        decidedBy: 'desk',
        arrival: {
          way: 'invitation',
          at: '2026-11-28T08:00:00.000Z',
          nameInToken: 'F. Beheerder',
        },
        isYou: true,
        usesPasskeys: true,
        version: 2,
      },
    ],
    invitations: [
      {
        id: '01kam9t2c6h3p8w5n0r7x4j1zw',
        name: 'Medewerker OOV Dongen',
        title: 'Medewerker OOV Dongen',
        email: 'nieuwe.collega@dongen.example',
        invitedAt: '2026-11-29T08:00:00.000Z',
        expiresAt: '2026-12-13T08:00:00.000Z',
      },
    ],
    applicants: [
      {
        id: '0123456789abcdef0123456789abcdef',
        name: 'Wijkagent Loon op Zand',
        organisation: 'police',
        municipalities: ['GM0809'],
        askedAt: '2026-11-29T09:00:00.000Z',
      },
    ],
  },
  invited: { id: '01kam9t2c6h3p8w5n0r7x4j1zw' },
  withdrawn: { id: '01kam9t2c6h3p8w5n0r7x4j1zw', withdrawn: true },
  changed: { id: '01kam9t2c6h3p8w5n0r7x4j1zv', version: 3 },
} as const;
