import type { Region } from '../regions/region.ts';
import { dynamoApplicants } from '../store/desk/dynamo-applicants.ts';
import { dynamoInvitations } from '../store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../store/desk/dynamo-officers.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { stamp } from './group-repositories.ts';
import { sha256 } from './identifiers.ts';

/** The officers, invitations and applicants of one region, with the source of event ids and times. */
export function officerRepositories(shared: Table, { id }: Pick<Region, 'id'>) {
  const table = tableOfRegion(shared, id);
  return {
    officers: dynamoOfficers(table, stamp, sha256),
    invitations: dynamoInvitations(table, stamp),
    applicants: dynamoApplicants(table, sha256),
    ...stamp,
  };
}
