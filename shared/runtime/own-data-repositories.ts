import type { Region } from '../regions/region.ts';
import { showOwnDataRoute } from '../routes/coordinators/show-own-data.ts';
import { dynamoViewsOfCoordinators } from '../store/desk/dynamo-views-of-coordinators.ts';
import { dynamoCircles } from '../store/groups/dynamo-circles.ts';
import { dynamoGroupHistory } from '../store/groups/dynamo-group-history.ts';
import { dynamoLettersOfEvents } from '../store/mail/dynamo-letters-of-events.ts';
import type { Table } from '../store/table.ts';
import { residentAccess } from './deployment-authority.ts';
import { groupRepository, stamp } from './group-repositories.ts';

/** The repositories that are needed to show coordinators what a region stores about them. */
export function ownDataRepositories(shared: Table, region: Region) {
  const own = groupRepository(shared, region);
  const { table } = own;
  return {
    ...own,
    ...residentAccess(showOwnDataRoute, shared, region),
    views: dynamoViewsOfCoordinators(table),
    circles: dynamoCircles(table, stamp),
    history: dynamoGroupHistory(table),
    letters: dynamoLettersOfEvents(table),
    region,
  };
}
