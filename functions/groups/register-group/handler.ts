import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { registerGroupRoute } from '../../../shared/routes/groups/register-group.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { registerGroup } from './register-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...registrationRepository(table, region), region }));

export const handler = serve(registerGroupRoute, regions, async ({ region, body, header }) =>
  registerGroup(needsOf(region), body, idempotencyKeyOf(header('idempotency-key'), body)),
);
