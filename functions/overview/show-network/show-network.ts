import { networkOf } from '../../../shared/domain/overview/network.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { NetworkResponse } from '../../../shared/requests/overview/network-response.ts';

interface Needs {
  readonly overview: Pick<OverviewRepository, 'list'>;
  readonly region: Region;
}

/** The groups of the region as points, and every pair of neighbours; only public data. */
export async function showNetwork({ overview, region }: Needs): Promise<NetworkResponse> {
  const lists = await Promise.all(region.municipalities.map(({ code }) => overview.list(code)));
  const { groups, links } = networkOf(lists.flat());
  return {
    region: region.name,
    linkDistance: region.linkDistance,
    groups: groups
      .map(({ municipality, ...group }) => ({
        ...group,
        municipality: namedMunicipality(region, municipality),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
    links: [...links],
  };
}
