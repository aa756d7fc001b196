import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showStarterContactRoute } from '../../../shared/routes/starting/show-starter-contact.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { newTraceId } from '../../../shared/runtime/identifiers.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoViewingRecords } from '../../../shared/store/desk/dynamo-viewing-records.ts';
import { showStarterContact } from './show-starter-contact.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = registryRepositories(table, region);
  return { ...own, viewings: dynamoViewingRecords(own.table), newTraceId };
});

export const handler = serveOfficer(
  showStarterContactRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    showStarterContact(needsOf(region), officer, path.id, body),
);
