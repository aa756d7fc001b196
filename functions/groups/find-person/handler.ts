import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { findPersonRoute } from '../../../shared/routes/groups/find-person.ts';
import { contactDigests } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { contactRepositories } from '../../../shared/runtime/group-repositories.ts';
import { newTraceId } from '../../../shared/runtime/identifiers.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoViewingRecords } from '../../../shared/store/desk/dynamo-viewing-records.ts';
import { findPerson } from './find-person.ts';

const { env, regions, table } = deployment('CONTACTS_SECRET');
const needsOf = perRegion((region) => {
  const own = { ...contactRepositories(table, region), ...contactDigests(env, region) };
  return { ...own, viewings: dynamoViewingRecords(own.table), newTraceId, region, log: logger };
});

export const handler = serveOfficer(findPersonRoute, regions, officerReading(table), async (sent) =>
  findPerson(needsOf(sent.region), sent.officer, sent.body, sent.sender),
);
