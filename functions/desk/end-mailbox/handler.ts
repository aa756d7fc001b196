import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { endMailboxRoute } from '../../../shared/routes/desk/end-mailbox.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { managedDeskNeeds } from '../../../shared/runtime/managed-desk-needs.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { endMailbox } from './end-mailbox.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => managedDeskNeeds(env, table, regions, region));

export const handler = serveOfficer(
  endMailboxRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    endMailbox(needsOf(region), officer, path.mailboxId, body),
);
