import * as z from 'zod';
import type { Group } from '../../domain/groups/group.ts';
import type { NoteRepository, Notes } from '../../ports/groups.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { notesKey } from '../keys.ts';
import { respondedBefore } from '../platform/idempotency-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { readItem } from '../readable-items.ts';
import { refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { groupUnchanged } from './group-items.ts';

const notedBy = z.object({ officerId: z.string(), officerTitle: z.string(), at: z.string() });
const notesSchema = z.object({
  version: z.int(),
  notes: z.array(
    z.object({
      id: z.string(),
      by: notedBy,
      text: z.string().optional(),
      removed: notedBy.optional(),
    }),
  ),
});
const added = z.object({ id: z.string() });

/**
 * All notes about a group are in one item, which is removed with the group's other texts. A note is refused if the
 * group has changed since it was read, so that none is stored after those texts have been removed.
 */
export function dynamoNotes(table: RegionTable, stamp: OutboxStamp): NoteRepository {
  const writes = (group: Group, { notes, version }: Notes): readonly Write[] => [
    groupUnchanged(table, group),
    {
      Put: {
        TableName: table.name,
        Item: { ...notesKey(table.regionId, group.id), notes, version: version + 1 },
        ...(version === 0 ? isAbsent : versionIs(version)),
      },
    },
  ];
  return {
    async of(groupId) {
      const item = await table.get(notesKey(table.regionId, groupId));
      return item
        ? readItem(item, (stored) => notesSchema.parse(stored))
        : { notes: [], version: 0 };
    },

    addedBefore: async (request) => respondedBefore(table, request, added, stamp.clock()),

    add: async (group, notes, id, request) =>
      storeOnce(table, {
        idempotencyKey: request,
        response: { id },
        schema: added,
        admission: { counted: [] },
        now: stamp.clock(),
        writes: writes(group, notes),
      }),

    async remove(group, notes, event) {
      await refusedAsConcurrent(
        table.transact([...writes(group, notes), outboxWrite(table, event, stamp)]),
      );
    },
  };
}
