import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { withdrawInvitationRoute } from '../../../shared/routes/desk/withdraw-invitation.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  withdrawInvitationRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => withdrawInvitation(needsOf(region), officer, path.officerId),
);
