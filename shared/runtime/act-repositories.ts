import type { Region } from '../regions/region.ts';
import { dynamoActs } from '../store/groups/dynamo-acts.ts';
import { dynamoJoining } from '../store/joining/dynamo-joins.ts';
import type { Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';
import { logger } from './logger.ts';

/** Everything needed for officers' acts on a region's groups. */
export function actRepositories(shared: Table, region: Region) {
  const own = groupRepository(shared, region);
  const { table } = own;
  return {
    ...own,
    acts: dynamoActs(table, stamp),
    joining: dynamoJoining(table, stamp),
    region,
    log: logger,
  };
}
