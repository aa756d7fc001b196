import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showContactsRoute } from '../../../shared/routes/groups/show-contacts.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { newTraceId } from '../../../shared/runtime/identifiers.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoViewingRecords } from '../../../shared/store/desk/dynamo-viewing-records.ts';
import { showContacts } from './show-contacts.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return { ...own, viewings: dynamoViewingRecords(own.table), newTraceId };
});

export const handler = serveOfficer(
  showContactsRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) => showContacts(needsOf(region), officer, path.id, body),
);
