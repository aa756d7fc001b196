import { serve } from '../../../shared/http/serve.ts';
import { nominateSuccessorRoute } from '../../../shared/routes/coordinators/nominate-successor.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { nominateSuccessor } from './nominate-successor.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(nominateSuccessorRoute, table, region),
}));

export const handler = serve(
  nominateSuccessorRoute,
  regions,
  async ({ region, path: { reference }, credential, body: { coordinatorId } }) =>
    nominateSuccessor(needsOf(region), reference, credential, coordinatorId),
);
