import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { tickMemberRoute } from '../../../shared/routes/groups/tick-member.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { circleRepositories } from '../../../shared/runtime/group-repositories.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { tickMember } from './tick-member.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...circleRepositories(table, region), log }));

export const handler = serveOfficer(
  tickMemberRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) => tickMember(needsOf(region), officer, path, body),
);
