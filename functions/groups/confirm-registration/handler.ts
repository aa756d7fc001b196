import { serve } from '../../../shared/http/serve.ts';
import { confirmRegistrationRoute } from '../../../shared/routes/groups/confirm-registration.ts';
import { firstLetterAccess, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { newReference } from '../../../shared/runtime/identifiers.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { confirmRegistration } from './confirm-registration.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...firstLetterAccess(confirmRegistrationRoute, table, region),
  ...routeCaps(env, confirmRegistrationRoute),
  newReference: () => newReference(region.referencePrefix),
}));

export const handler = serve(
  confirmRegistrationRoute,
  regions,
  async ({ region, path, credential, sender }) =>
    confirmRegistration(needsOf(region), path.id, credential, sender),
);
