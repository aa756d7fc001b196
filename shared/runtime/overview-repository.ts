import type { OverviewRepository } from '../ports/overview.ts';
import type { Region } from '../regions/region.ts';
import { dynamoOverview } from '../store/overview/dynamo-overview.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';

export function overviewRepository(shared: Table, { id }: Pick<Region, 'id'>): OverviewRepository {
  return dynamoOverview(tableOfRegion(shared, id), clock);
}
