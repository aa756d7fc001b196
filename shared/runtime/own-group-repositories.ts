import type { Region } from '../regions/region.ts';
import { dynamoGroupHistory } from '../store/groups/dynamo-group-history.ts';
import { dynamoLinks } from '../store/linking/dynamo-links.ts';
import { dynamoNeighbourGroups } from '../store/linking/dynamo-neighbour-groups.ts';
import type { Table } from '../store/table.ts';
import { stamp } from './group-repositories.ts';
import { registryRepositories } from './registry-repositories.ts';

/** The repositories that are needed to show coordinators their own group. */
export function ownGroupRepositories(shared: Table, region: Pick<Region, 'id'>) {
  const own = registryRepositories(shared, region);
  const { table } = own;
  return {
    ...own,
    history: dynamoGroupHistory(table),
    links: dynamoLinks(table, stamp),
    neighbourGroups: dynamoNeighbourGroups(table),
  };
}
