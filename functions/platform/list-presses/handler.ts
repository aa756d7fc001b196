import { serve } from '../../../shared/http/serve.ts';
import { listPressesRoute } from '../../../shared/routes/platform/list-presses.ts';
import { accessRepositories } from '../../../shared/runtime/access-repositories.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listPresses } from './list-presses.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => accessRepositories(table, region));

export const handler = serve(listPressesRoute, regions, async ({ region, credential }) =>
  listPresses(needsOf(region), credential),
);
