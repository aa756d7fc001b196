import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { changeGroupRoute } from '../../../shared/routes/coordinators/change-group.ts';
import { actRepositories } from '../../../shared/runtime/act-repositories.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { changeGroup } from './change-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...actRepositories(table, region),
  ...residentAccess(changeGroupRoute, table, region),
}));

export const handler = serve(changeGroupRoute, regions, async (sent) => {
  const { region, path, credential, body, header } = sent;
  const request = idempotencyKeyOf(header('idempotency-key'), [path.reference, body]);
  return changeGroup(needsOf(region), path.reference, credential, { body, request });
});
