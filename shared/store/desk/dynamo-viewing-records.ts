import { keepViewingDays, viewedPersonId } from '../../domain/desk/viewing-record.ts';
import { endOfDayAfter } from '../../domain/platform/time.ts';
import type { ViewingRecords } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { viewingKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';

export function dynamoViewingRecords(table: RegionTable): ViewingRecords {
  return {
    async write(records) {
      await table.transact(
        records.map((record) => {
          const at = record.at.toISOString();
          const Item = {
            ...viewingKey(table.regionId, viewedPersonId(record), at, record.traceId),
            ...record,
            at,
            expiresAt: epochSeconds(endOfDayAfter(record.at, keepViewingDays)),
          };
          return { Put: { TableName: table.name, Item, ...isAbsent } };
        }),
      );
    },
  };
}
