import type { PasskeyRepository } from '../../ports/desk-passkeys.ts';
import { versionIs } from '../conditions.ts';
import { officerKey } from '../keys.ts';
import type { OutboxStamp } from '../platform/outbox.ts';
import { refusedAsConcurrent, type RegionTable } from '../table.ts';
import { passkeysOf, passkeysWrite, passkeysWrites } from './passkey-items.ts';
import { sessionListOf, sessionListWrites } from './session-list-items.ts';

export function dynamoPasskeys(table: RegionTable, stamp: OutboxStamp): PasskeyRepository {
  const { name: TableName, regionId } = table;
  return {
    async ofOfficer(officerId) {
      return passkeysOf(table, officerId);
    },

    async recordUse(passkeys) {
      await refusedAsConcurrent(table.transact([passkeysWrite(table, passkeys)]));
    },

    async add(change) {
      const Key = officerKey(regionId, change.passkeys.officerId);
      const ConditionExpression = 'attribute_exists(PK) AND attribute_not_exists(endedAt)';
      await refusedAsConcurrent(
        table.transact([
          { ConditionCheck: { TableName, Key, ConditionExpression } },
          ...passkeysWrites(table, change, stamp),
        ]),
      );
    },

    async remove({ id, version }, change, kept) {
      const list = await sessionListOf(table, id);
      const sessions = list.sessions.filter((each) => each.id === kept?.id);
      await refusedAsConcurrent(
        table.transact([
          {
            Update: {
              TableName,
              Key: officerKey(regionId, id),
              UpdateExpression: 'SET version = :next',
              ConditionExpression: versionIs(version).ConditionExpression,
              ExpressionAttributeValues: {
                ...versionIs(version).ExpressionAttributeValues,
                ':next': version + 1,
              },
            },
          },
          ...sessionListWrites(table, id, list, sessions, stamp.clock()),
          ...passkeysWrites(table, change, stamp),
        ]),
      );
    },
  };
}
