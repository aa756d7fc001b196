import * as z from 'zod';
import type { EventData } from '../../../events/catalogue.ts';
import type { Link } from '../../domain/linking/link.ts';
import { relations } from '../../domain/linking/link.ts';
import type { LinkRepository } from '../../ports/linking.ts';
import { isAbsent } from '../conditions.ts';
import { groupUnchanged } from '../groups/group-items.ts';
import { groupKey, linkKey, partitionOf, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import {
  refusedAsConcurrent,
  type Item,
  type RegionTable,
  type RegionTableName,
  type Table,
  type Write,
} from '../table.ts';
import { changeWrites } from './link-change-items.ts';

const linkSchema = z.object({
  groupId: z.string(),
  neighbourId: z.string(),
  neighbourRegionId: z.string(),
  neighbourMunicipality: z.string(),
  distance: z.number(),
  relation: z.enum(relations),
  overlap: z.number(),
  crossesBorder: z.boolean(),
  since: z.string(),
  areaVersions: z.object({ own: z.int(), neighbour: z.int() }),
});

/**
 * Links, stored once per side. A side is written only while the areas it was calculated from are still current
 * (docs/linking.md).
 */
export function dynamoLinks(table: RegionTable, stamp: OutboxStamp): LinkRepository {
  const { name, regionId } = table;
  const event = (
    kind: 'GroupsLinked' | 'GroupsUnlinked',
    link: Link,
    relinkJobId?: string,
  ): Write =>
    outboxWrite(
      table,
      {
        name: kind,
        data: {
          ...pairOf(link, regionId),
          ...(relinkJobId !== undefined && { relinkJobId }),
        },
      },
      stamp,
    );

  return {
    async of(groupId) {
      const items = await table.query(partitionOf('group', regionId, groupId), sortKeys.link);
      return items.map((item) => linkSchema.parse(item));
    },

    async link(link, group, relinkJobId) {
      await refusedAsConcurrent(
        table.transact([
          ...areasUnchanged(table, link),
          ...bothSides(regionId, link, group.municipality).map((Item) => ({
            Put: { TableName: name, Item, ...isAbsent },
          })),
          event('GroupsLinked', link, relinkJobId),
          ...changeWrites(table, relinkJobId, 'linked', link, stamp.clock()),
        ]),
      );
    },

    async update(link, group) {
      await refusedAsConcurrent(
        table.transact([
          ...areasUnchanged(table, link),
          ...bothSides(regionId, link, group.municipality).map((Item) => ({
            Put: { TableName: name, Item, ConditionExpression: 'attribute_exists(PK)' },
          })),
          outboxWrite(table, { name: 'LinkMeasured', data: pairOf(link, regionId) }, stamp),
        ]),
      );
    },

    async removeOneSided(link) {
      const other = {
        TableName: name,
        Key: linkKey(link.neighbourRegionId, link.neighbourId, link.groupId),
        ...isAbsent,
      };
      await refusedAsConcurrent(
        table.transact([removeSide(table, regionId, link), { ConditionCheck: other }]),
      );
    },

    async unlink(link, group, relinkJobId) {
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          removeSide(table, regionId, link),
          removeSide(table, link.neighbourRegionId, mirrored(regionId, link, group.municipality)),
          event('GroupsUnlinked', link, relinkJobId),
          ...changeWrites(table, relinkJobId, 'unlinked', link, stamp.clock()),
        ]),
      );
    },
  };
}

/** The same link seen from the other side. */
function mirrored(regionId: string, link: Link, municipality: string): Link {
  const { own, neighbour } = link.areaVersions;
  return {
    ...link,
    groupId: link.neighbourId,
    neighbourId: link.groupId,
    neighbourRegionId: regionId,
    neighbourMunicipality: municipality,
    areaVersions: { own: neighbour, neighbour: own },
  };
}

/** Both sides of a link, each stored in the region of its group. */
function bothSides(regionId: string, link: Link, municipality: string): Item[] {
  const other = mirrored(regionId, link, municipality);
  return [
    { ...linkKey(regionId, link.groupId, link.neighbourId), ...link },
    { ...linkKey(link.neighbourRegionId, other.groupId, other.neighbourId), ...other },
  ];
}

/**
 * The two groups of a link, as events name them. The neighbour's region is included only if it differs from the
 * group's.
 */
function pairOf(
  { groupId, neighbourId, neighbourRegionId, crossesBorder }: Link,
  regionId: string,
): EventData<'LinkMeasured'> {
  return {
    groupId,
    neighbourId,
    ...(neighbourRegionId === regionId ? {} : { neighbourRegionId }),
    crossesBorder,
  };
}

function areasUnchanged(
  { name: TableName, regionId: ownRegionId }: RegionTableName,
  { groupId, neighbourId, neighbourRegionId, areaVersions }: Link,
): Write[] {
  const check = (regionId: string, id: string, areaVersion: number): Write => ({
    ConditionCheck: {
      TableName,
      Key: groupKey(regionId, id),
      ConditionExpression: '#status = :active AND areaVersion = :areaVersion',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':active': 'active', ':areaVersion': areaVersion },
    },
  });
  return [
    check(ownRegionId, groupId, areaVersions.own),
    check(neighbourRegionId, neighbourId, areaVersions.neighbour),
  ];
}

/** The write that deletes one side of a link. It fails if the side has been remeasured since it was read. */
function removeSide({ name: TableName }: Pick<Table, 'name'>, regionId: string, side: Link): Write {
  return {
    Delete: {
      TableName,
      Key: linkKey(regionId, side.groupId, side.neighbourId),
      ConditionExpression: 'areaVersions = :versions',
      ExpressionAttributeValues: { ':versions': side.areaVersions },
    },
  };
}
