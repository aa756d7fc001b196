import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Group } from '../shared/domain/groups/group.ts';
import type { CellEntry, ReadCell } from '../shared/linking/find-neighbours.ts';
import { cellWrites } from '../shared/store/linking/cell-index.ts';
import type { Table } from '../shared/store/table.ts';
import type { GeneratedGroup } from './generate-groups.ts';

/**
 * Writes a group's area to the cell index, just as activating the group would. Resolves with the
 * number of items written.
 */
export async function writeGroup(table: Table, group: GeneratedGroup): Promise<number> {
  const writes = cellWrites(
    { name: table.name, regionId: 'langstraat' },
    undefined,
    activeGroup(group),
  );
  await table.transact(writes);
  return writes.length;
}

/**
 * Scans all cell items, as a program without an index would have to. Returns the number of requests and the ids of the
 * groups found.
 */
export async function scanAll(
  table: Table,
): Promise<{ requests: number; groupIds: ReadonlySet<unknown> }> {
  const groupIds = new Set<unknown>();
  let requests = 0;
  let next: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ExclusiveStartKey: next }),
    );
    for (const item of page.Items ?? []) groupIds.add(item.groupId);
    requests += 1;
    next = page.LastEvaluatedKey;
  } while (next !== undefined);
  return { requests, groupIds };
}

/** Reads cells, counting requests and candidates. */
export class CountingReader {
  requests = 0;
  readonly candidates = new Set<string>();
  readonly #read: ReadCell;

  constructor(read: ReadCell) {
    this.#read = read;
  }

  readonly read = async (cell: string): Promise<readonly CellEntry[]> => {
    this.requests += 1;
    const entries = await this.#read(cell);
    for (const { groupId } of entries) this.candidates.add(groupId);
    return entries;
  };
}

export function activeGroup({ groupId, municipality, polygon }: GeneratedGroup): Group {
  return {
    id: groupId,
    name: groupId,
    municipality,
    area: { polygon, streets: '' },
    areaVersion: 1,
    phase: 'running',
    participants: 50,
    briefing: 'none',
    status: 'active',
    version: 1,
    registeredAt: '2026-11-01T00:00:00.000Z',
    confirmBy: '2026-11-08T00:00:00.000Z',
  };
}
