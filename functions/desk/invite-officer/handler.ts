import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { inviteOfficerRoute } from '../../../shared/routes/desk/invite-officer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { inviteOfficer } from './invite-officer.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  inviteOfficerRoute,
  regions,
  officerReading(table),
  async ({ region, officer, body, header }) =>
    inviteOfficer(
      needsOf(region),
      officer,
      body,
      idempotencyKeyOf(header('idempotency-key'), body),
    ),
);
