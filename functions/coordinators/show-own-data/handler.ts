import { routes } from '../../../shared/http/routes.ts';
import { serve } from '../../../shared/http/serve.ts';
import {
  exportOwnDataRoute,
  showOwnDataRoute,
} from '../../../shared/routes/coordinators/show-own-data.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { ownDataRepositories } from '../../../shared/runtime/own-data-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { exportOwnData, showOwnData } from './show-own-data.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ownDataRepositories(table, region));

const show = serve(showOwnDataRoute, regions, async ({ region, path, credential }) =>
  showOwnData(needsOf(region), path.reference, credential),
);
const exportAll = serve(exportOwnDataRoute, regions, async ({ region, path, credential }) =>
  exportOwnData(needsOf(region), path.reference, credential),
);

export const handler = routes([
  [showOwnDataRoute, show],
  [exportOwnDataRoute, exportAll],
]);
