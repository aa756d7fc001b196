import type { NetworkResponse } from '../../requests/overview/network-response.ts';

/** Two groups on either side of a municipal border, and one without neighbours. */
export const networkExample = {
  region: 'Langstraat',
  linkDistance: 250,
  groups: [
    {
      reference: 'LS-7KQ4M',
      name: 'Buurtpreventie Dongen-Vaart',
      municipality: { code: 'GM0766', name: 'Dongen' },
      phase: 'running',
      point: [4.981, 51.65],
    },
    {
      reference: 'LS-3D9XW',
      name: 'Buurtapp Kaatsheuvel-West',
      municipality: { code: 'GM0809', name: 'Loon op Zand' },
      phase: 'running',
      point: [4.989, 51.65],
    },
    {
      reference: 'LS-9PXC2',
      name: 'Buurtapp Rijen',
      municipality: { code: 'GM0784', name: 'Gilze en Rijen' },
      phase: 'forming',
      point: [4.92, 51.591],
    },
  ],
  links: [{ a: 'LS-3D9XW', b: 'LS-7KQ4M', distance: 138.4, relation: 'near', crossesBorder: true }],
} satisfies NetworkResponse;
