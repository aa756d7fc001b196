import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { admitApplicantRoute } from '../../../shared/routes/desk/admit-applicant.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { admitApplicant } from './admit-applicant.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  admitApplicantRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    admitApplicant(needsOf(region), officer, path.applicantId, body),
);
