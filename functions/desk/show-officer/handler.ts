import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showOfficerRoute } from '../../../shared/routes/desk/show-officer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { showOfficer } from './show-officer.ts';

const { regions, table } = deployment();
const readingOf = officerReading(table);

export const handler = serveOfficer(
  showOfficerRoute,
  regions,
  readingOf,
  async ({ region, officer }) => showOfficer(readingOf(region), officer),
);
