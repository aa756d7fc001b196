import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { changeMailboxRoute } from '../../../shared/routes/desk/change-mailbox.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { managedDeskNeeds } from '../../../shared/runtime/managed-desk-needs.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { changeMailbox } from './change-mailbox.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => managedDeskNeeds(env, table, regions, region));

export const handler = serveOfficer(
  changeMailboxRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    changeMailbox(needsOf(region), officer, path.mailboxId, body),
);
