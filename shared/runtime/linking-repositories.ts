import { neighbourFinder } from '../linking/find-neighbours.ts';
import { cellsOfRegion } from '../linking/region-cells.ts';
import { regionById } from '../regions/index.ts';
import { cellEntries } from '../store/linking/cell-index.ts';
import { dynamoLinks } from '../store/linking/dynamo-links.ts';
import { dynamoRelinks } from '../store/linking/dynamo-relinks.ts';
import type { Table } from '../store/table.ts';
import type { Environment } from './env.ts';
import { groupRepository, stamp } from './group-repositories.ts';

/** The repositories for links and relinking jobs, and the neighbour finder. */
export function linkRepositories(table: Table) {
  return {
    links: dynamoLinks(table, stamp),
    relinks: dynamoRelinks(table, stamp),
    neighbours: neighbourFinder(cellEntries(table)),
  };
}

/** Everything needed to determine the links of every group in the region. */
export function regionLinking({ REGION, TABLE_NAME }: Pick<Environment, 'REGION' | 'TABLE_NAME'>) {
  const { table, groups } = groupRepository(TABLE_NAME);
  const region = regionById(REGION);
  return {
    table,
    groups,
    region,
    readCell: cellEntries(table),
    cells: cellsOfRegion(region),
    ...linkRepositories(table),
    ...stamp,
  };
}
