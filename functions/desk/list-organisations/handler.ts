import { serve } from '../../../shared/http/serve.ts';
import { listOrganisationsRoute } from '../../../shared/routes/desk/list-organisations.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { providersInUse } from '../../../shared/runtime/deployment-providers.ts';
import { listOrganisations } from './list-organisations.ts';

const { env, regions, table } = deployment('STAGE', 'EXAMPLE_ISSUER');

export const handler = serve(listOrganisationsRoute, regions, async ({ region }) =>
  listOrganisations(() => providersInUse(env, table, region)),
);
