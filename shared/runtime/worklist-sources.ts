import type { GroupList, Worklist } from '../ports/desk.ts';
import type { Region } from '../regions/region.ts';
import { dynamoGroupList } from '../store/desk/dynamo-group-list.ts';
import { dynamoWorklist } from '../store/desk/dynamo-worklist.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';

/** Everything from which one region's worklist is read. */
export function worklistSources(
  shared: Table,
  region: Region,
): { readonly worklist: Worklist; readonly groupList: GroupList } {
  const table = tableOfRegion(shared, region.id);
  return { worklist: dynamoWorklist(table), groupList: dynamoGroupList(table, clock) };
}
