import { neighbourFinder } from '../linking/find-neighbours.ts';
import { cellsOfRegion } from '../linking/region-cells.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { cellEntries } from '../store/linking/cell-index.ts';
import { dynamoLinks } from '../store/linking/dynamo-links.ts';
import { dynamoNeighbourGroups } from '../store/linking/dynamo-neighbour-groups.ts';
import { dynamoRelinks } from '../store/linking/dynamo-relinks.ts';
import type { RegionTable, Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';
import { overviewRepository } from './overview-repository.ts';

/**
 * The repositories for the links and relink jobs of one region, the neighbour finder, and the reader of neighbouring
 * groups.
 */
export function linkRepositories(table: RegionTable) {
  return {
    links: dynamoLinks(table, stamp),
    relinks: dynamoRelinks(table, stamp),
    neighbours: neighbourFinder(cellEntries(table)),
    neighbourGroups: dynamoNeighbourGroups(table),
  };
}

/** Everything needed to determine the links of one group in a region. */
export function groupLinking(shared: Table, region: Region, regions: RegionSet) {
  const own = groupRepository(shared, region);
  return { ...own, region, regions, ...linkRepositories(own.table) };
}

/**
 * Everything needed to determine the links of every group in a region, including the cells and the overview, which are
 * used to find the groups.
 */
export function regionLinking(shared: Table, region: Region, regions: RegionSet) {
  return {
    ...groupLinking(shared, region, regions),
    readCell: cellEntries(shared),
    cells: cellsOfRegion(region),
    overview: overviewRepository(shared, region),
  };
}
