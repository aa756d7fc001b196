import { keepViewingDays, viewedPersonId } from '../../domain/desk/viewing-record.ts';
import { endOfDayAfter } from '../../domain/platform/time.ts';
import type { ViewingRecords } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { viewingKey } from '../keys.ts';
import { capRefusal, countWrite } from '../platform/cap-items.ts';
import { epochSeconds, WriteRefused, type RegionTable, type Write } from '../table.ts';

export function dynamoViewingRecords(table: RegionTable): ViewingRecords {
  return {
    async write(records, search) {
      const counts = search ? [countWrite(table, search.counted, search.at)] : [];
      const writes = records.map((record): Write => {
        const at = record.at.toISOString();
        const Item = {
          ...viewingKey(table.regionId, viewedPersonId(record), at, record.traceId),
          ...record,
          at,
          expiresAt: epochSeconds(endOfDayAfter(record.at, keepViewingDays)),
        };
        return { Put: { TableName: table.name, Item, ...isAbsent } };
      });
      try {
        await table.transact([...counts, ...writes]);
      } catch (error) {
        const refusal =
          search && error instanceof WriteRefused
            ? capRefusal(error, [search.counted], 0, search.at)
            : undefined;
        throw refusal ?? error;
      }
    },
  };
}
