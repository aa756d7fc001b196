import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import { now } from './scene.ts';

/** A link from a group to a neighbouring group, 87.4 metres away across a municipal border. */
export function linkBetween(group: Group, neighbour: Group, neighbourRegionId: string): Link {
  return {
    groupId: group.id,
    neighbourId: neighbour.id,
    neighbourRegionId,
    neighbourMunicipality: neighbour.municipality,
    distance: 87.4,
    relation: 'near',
    overlap: 0,
    crossesBorder: true,
    since: now.toISOString(),
    areaVersions: { own: 1, neighbour: 1 },
  };
}
