import type { Region } from '../regions/region.ts';
import type { RegionSet } from '../regions/region-set.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { desksInUse, managedDesk } from './deployment-desk.ts';
import type { Environment } from './env.ts';
import { stamp } from './group-repositories.ts';

/** Everything needed by the functions that let a manager change a region's mailboxes. */
export function managedDeskNeeds(
  env: Pick<Environment, 'STAGE'>,
  table: Table,
  regions: RegionSet,
  region: Region,
) {
  const others = regions.all.filter(({ id }) => id !== region.id);
  return {
    desks: managedDesk(env, tableOfRegion(table, region.id)),
    otherRegions: () => desksInUse(env, table, others),
    region,
    stage: env.STAGE,
    newId: stamp.newId,
  };
}
