import type { Region } from '../regions/region.ts';
import { dynamoOfficers } from '../store/desk/dynamo-officers.ts';
import { dynamoCircles } from '../store/groups/dynamo-circles.ts';
import { dynamoGroupHistory } from '../store/groups/dynamo-group-history.ts';
import { dynamoNotes } from '../store/groups/dynamo-notes.ts';
import { dynamoJoining } from '../store/joining/dynamo-joins.ts';
import { dynamoLinks } from '../store/linking/dynamo-links.ts';
import { dynamoNeighbourGroups } from '../store/linking/dynamo-neighbour-groups.ts';
import { dynamoLettersOfEvents } from '../store/mail/dynamo-letters-of-events.ts';
import type { Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';
import { sha256 } from './identifiers.ts';

/** The repositories that are needed to show an officer everything about one group of a region. */
export function deskGroupRepositories(shared: Table, region: Pick<Region, 'id'>) {
  const own = groupRepository(shared, region);
  const { table } = own;
  return {
    ...own,
    history: dynamoGroupHistory(table),
    joining: dynamoJoining(table, stamp),
    circles: dynamoCircles(table, stamp),
    links: dynamoLinks(table, stamp),
    notes: dynamoNotes(table, stamp),
    neighbourGroups: dynamoNeighbourGroups(table),
    officers: dynamoOfficers(table, stamp, sha256),
    letters: dynamoLettersOfEvents(table),
  };
}
