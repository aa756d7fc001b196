import { serve } from '../../../shared/http/serve.ts';
import { acceptNominationRoute } from '../../../shared/routes/coordinators/accept-nomination.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { acceptNomination } from './accept-nomination.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(acceptNominationRoute, table, region),
}));

export const handler = serve(
  acceptNominationRoute,
  regions,
  async ({ region, path: { reference }, credential, body: { nominationId } }) =>
    acceptNomination(needsOf(region), reference, credential, nominationId),
);
