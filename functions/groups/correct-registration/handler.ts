import { serve } from '../../../shared/http/serve.ts';
import { correctRegistrationRoute } from '../../../shared/routes/groups/correct-registration.ts';
import { contactDigests, firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { correctRegistration } from './correct-registration.ts';

const { env, regions, table } = deployment('CONTACTS_SECRET');
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...contactDigests(env, region),
  ...firstLetterAccess(correctRegistrationRoute, table, region),
  region,
}));

export const handler = serve(
  correctRegistrationRoute,
  regions,
  async ({ region, path, credential, body }) =>
    correctRegistration(needsOf(region), path.id, credential, body),
);
