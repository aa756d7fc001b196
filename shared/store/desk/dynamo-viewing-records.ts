import { keepViewingDays } from '../../domain/desk/viewing-record.ts';
import { endOfDayAfter } from '../../domain/platform/time.ts';
import type { ViewingRecords } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { viewingKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';

export function dynamoViewingRecords(table: RegionTable): ViewingRecords {
  return {
    async write(records) {
      await table.transact(
        records.map(({ at: moment, ...record }) => {
          const at = moment.toISOString();
          const Item = {
            ...viewingKey(table.regionId, record.coordinatorId, at, record.traceId),
            ...record,
            at,
            expiresAt: epochSeconds(endOfDayAfter(moment, keepViewingDays)),
          };
          return { Put: { TableName: table.name, Item, ...isAbsent } };
        }),
      );
    },
  };
}
