import * as z from 'zod';
import type { Link } from '../../domain/linking/link.ts';
import { relations } from '../../domain/linking/link.ts';
import type { LinkRepository } from '../../ports/linking.ts';
import { isAbsent } from '../conditions.ts';
import { groupUnchanged } from '../groups/group-items.ts';
import { groupKey, linkKey, partitions, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { refusedAsConcurrent, type Item, type Table, type Write } from '../table.ts';
import { changeWrites } from './link-change-items.ts';

const linkSchema = z.object({
  groupId: z.string(),
  neighbourId: z.string(),
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
export function dynamoLinks(table: Table, stamp: OutboxStamp): LinkRepository {
  const name = table.name;
  const event = (
    kind: 'GroupsLinked' | 'GroupsUnlinked',
    { groupId, neighbourId, crossesBorder }: Link,
    relinkJobId?: string,
  ): Write =>
    outboxWrite(
      name,
      {
        name: kind,
        data: {
          groupId,
          neighbourId,
          crossesBorder,
          ...(relinkJobId !== undefined && { relinkJobId }),
        },
      },
      stamp,
    );

  return {
    async of(groupId) {
      const items = await table.query(partitions.group + groupId, sortKeys.link);
      return items.map((item) => linkSchema.parse(item));
    },

    async link(link, group, relinkJobId) {
      await refusedAsConcurrent(
        table.transact([
          ...areasUnchanged(name, link),
          ...bothSides(link, group.municipality).map((Item) => ({
            Put: { TableName: name, Item, ...isAbsent },
          })),
          event('GroupsLinked', link, relinkJobId),
          ...changeWrites(name, relinkJobId, 'linked', link, stamp.clock()),
        ]),
      );
    },

    async update(link, group) {
      await refusedAsConcurrent(
        table.transact([
          ...areasUnchanged(name, link),
          ...bothSides(link, group.municipality).map((Item) => ({
            Put: { TableName: name, Item, ConditionExpression: 'attribute_exists(PK)' },
          })),
          outboxWrite(
            name,
            {
              name: 'LinkMeasured',
              data: {
                groupId: link.groupId,
                neighbourId: link.neighbourId,
                crossesBorder: link.crossesBorder,
              },
            },
            stamp,
          ),
        ]),
      );
    },

    async removeOneSided(link) {
      const other = {
        TableName: name,
        Key: linkKey(link.neighbourId, link.groupId),
        ...isAbsent,
      };
      await refusedAsConcurrent(
        table.transact([removeSide(name, link), { ConditionCheck: other }]),
      );
    },

    async unlink(link, group, relinkJobId) {
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(name, group),
          ...[link, mirrored(link, group.municipality)].map((side) => removeSide(name, side)),
          event('GroupsUnlinked', link, relinkJobId),
          ...changeWrites(name, relinkJobId, 'unlinked', link, stamp.clock()),
        ]),
      );
    },
  };
}

/** The same link seen from the other side. */
function mirrored(link: Link, municipality: string): Link {
  const { own, neighbour } = link.areaVersions;
  return {
    ...link,
    groupId: link.neighbourId,
    neighbourId: link.groupId,
    neighbourMunicipality: municipality,
    areaVersions: { own: neighbour, neighbour: own },
  };
}

function bothSides(link: Link, municipality: string): Item[] {
  return [link, mirrored(link, municipality)].map((side) => ({
    ...linkKey(side.groupId, side.neighbourId),
    ...side,
  }));
}

function areasUnchanged(tableName: string, { groupId, neighbourId, areaVersions }: Link): Write[] {
  const check = (id: string, areaVersion: number): Write => ({
    ConditionCheck: {
      TableName: tableName,
      Key: groupKey(id),
      ConditionExpression: '#status = :active AND areaVersion = :areaVersion',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':active': 'active', ':areaVersion': areaVersion },
    },
  });
  return [check(groupId, areaVersions.own), check(neighbourId, areaVersions.neighbour)];
}

/** Deletes a side only if it has not been remeasured since it was read. */
function removeSide(tableName: string, side: Link): Write {
  return {
    Delete: {
      TableName: tableName,
      Key: linkKey(side.groupId, side.neighbourId),
      ConditionExpression: 'areaVersions = :versions',
      ExpressionAttributeValues: { ':versions': side.areaVersions },
    },
  };
}
