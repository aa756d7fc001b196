import type { Region } from '../regions/region.ts';
import { dynamoNotes } from '../store/groups/dynamo-notes.ts';
import type { Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';

/** A region's groups and the desk's notes about them. */
export function noteRepositories(shared: Table, region: Pick<Region, 'id'>) {
  const own = groupRepository(shared, region);
  return { ...own, notes: dynamoNotes(own.table, stamp) };
}
