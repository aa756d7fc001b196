import type { OfficerSessions } from '../ports/desk.ts';
import type { Clock } from '../ports/platform.ts';
import type { Region } from '../regions/region.ts';
import { dynamoOfficerSessions } from '../store/desk/dynamo-officer-sessions.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { perRegion } from './served-regions.ts';

/** For each region, everything needed to find the signed-in officer. */
export function officerReading(
  shared: Table,
): (region: Region) => { readonly sessions: OfficerSessions; readonly clock: Clock } {
  return perRegion(({ id }) => ({
    sessions: dynamoOfficerSessions(tableOfRegion(shared, id), clock),
    clock,
  }));
}
