import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { actOnGroupRoute } from '../../../shared/routes/groups/act-on-group.ts';
import { actRepositories } from '../../../shared/runtime/act-repositories.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { actOnGroup } from './act-on-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => actRepositories(table, region));

export const handler = serveOfficer(
  actOnGroupRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path: { reference }, body, header }) =>
    actOnGroup(needsOf(region), officer, reference, {
      body,
      request: idempotencyKeyOf(header('idempotency-key'), [officer.id, reference, body]),
    }),
);
