import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showStarterRoute } from '../../../shared/routes/starting/show-starter.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showStarter } from './show-starter.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...registryRepositories(table, region), region }));

export const handler = serveOfficer(
  showStarterRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => showStarter(needsOf(region), officer, path.id),
);
