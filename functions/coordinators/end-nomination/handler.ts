import { serve } from '../../../shared/http/serve.ts';
import { endNominationRoute } from '../../../shared/routes/coordinators/end-nomination.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { endNomination } from './end-nomination.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(endNominationRoute, table, region),
}));

export const handler = serve(
  endNominationRoute,
  regions,
  async ({ region, path: { reference }, credential, body: { nominationId } }) =>
    endNomination(needsOf(region), reference, credential, nominationId),
);
