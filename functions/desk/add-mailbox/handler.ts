import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { addMailboxRoute } from '../../../shared/routes/desk/add-mailbox.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { managedDeskNeeds } from '../../../shared/runtime/managed-desk-needs.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { addMailbox } from './add-mailbox.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => managedDeskNeeds(env, table, regions, region));

export const handler = serveOfficer(
  addMailboxRoute,
  regions,
  officerReading(table),
  async ({ region, officer, body }) => addMailbox(needsOf(region), officer, body),
);
